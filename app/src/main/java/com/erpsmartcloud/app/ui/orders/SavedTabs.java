package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.control.ViewTab;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.orders.OrderView;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The tabs of the list: the views every seller has, then the seller's own.
final class SavedTabs {

    private static final String OWN = "view:";

    private SavedTabs() {}

    static List<ViewTab> of(OrdersViewModel model) {
        List<ViewTab> tabs = new ArrayList<>(OrderViews.tabs(model::countOf));
        for (OrderFigures.Kept kept : model.keptViews()) {
            tabs.add(
                    new ViewTab(
                            id(kept.view()),
                            Text.of("orders.view.name", kept.view().name()),
                            OptionalLong.of(kept.orders()),
                            false,
                            kept.view().is(OrderView.Mark.PINNED)));
        }
        return tabs;
    }

    static String id(OrderView view) {
        return OWN + view.id();
    }

    /// The view behind a tab; empty for those every seller has.
    static Optional<OrderView> find(OrdersViewModel model, String tab) {
        return model.keptViews().stream()
                .map(OrderFigures.Kept::view)
                .filter(view -> id(view).equals(tab))
                .findFirst();
    }

    static boolean isOwn(String tab) {
        return tab.startsWith(OWN);
    }
}
