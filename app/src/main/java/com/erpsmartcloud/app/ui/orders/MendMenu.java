package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.control.MenuBox;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.mend.Mend;
import com.erpsmartcloud.orders.mend.ProblemMends;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.List;

/// The ways to mend an order, one click each, under its problem.
record MendMenu(Desk desk, OrderWork work) {

    void open(Node anchor, OrderRow row) {
        work.mends(row.id(), problems -> show(anchor, row, problems));
    }

    private void show(Node anchor, OrderRow row, List<ProblemMends> problems) {
        MenuBox menu = new MenuBox();
        Layer[] layer = new Layer[1];
        for (ProblemMends each : problems) {
            ProblemLook look = ProblemLook.of(each.problem().kind(), each.problem().detail());
            menu.heading(desk.texts().get(look.nameKey()));
            menu.getChildren()
                    .add(Labels.wrapped(desk.texts().get(look.reason()), "t-small", "menu-words"));
            for (Mend mend : each.mends()) {
                if (mend instanceof Mend.ChooseProduct listing) {
                    products(menu, layer, listing);
                } else {
                    add(menu, layer, row, mend);
                }
            }
        }
        layer[0] = desk.layers().under(anchor, menu);
    }

    private void products(MenuBox menu, Layer[] layer, Mend.ChooseProduct listing) {
        if (listing.likely().isEmpty()) {
            menu.getChildren()
                    .add(
                            Labels.wrapped(
                                    desk.texts().get("orders.mend.no-product", listing.article()),
                                    "t-small",
                                    "muted",
                                    "menu-words"));
        }
        for (Mend.Product product : listing.likely()) {
            menu.add(
                    Icon.of("bi-link-45deg"),
                    desk.texts().get("orders.mend.link", listing.article(), product.sku()),
                    new Region(),
                    () -> {
                        layer[0].close();
                        work.link(listing, product);
                    });
        }
    }

    private void add(MenuBox menu, Layer[] layer, OrderRow row, Mend mend) {
        Texts texts = desk.texts();
        if (mend instanceof Mend.AtMarketplace) {
            menu.getChildren()
                    .add(Labels.wrapped(texts.get(words(mend)), "t-small", "muted", "menu-words"));
            return;
        }
        menu.add(
                Icon.of(icon(mend)),
                texts.get(words(mend)),
                new Region(),
                () -> {
                    layer[0].close();
                    work.mend(row.id(), row.externalId(), mend);
                });
    }

    static Text words(Mend mend) {
        return switch (mend) {
            case Mend.OtherWarehouse(_, var name, boolean enough) ->
                    Text.of(enough ? "orders.mend.place" : "orders.mend.place-short", name);
            case Mend.ReleaseSafety(_, var sku, long units) ->
                    Text.of("orders.mend.safety", units, sku);
            case Mend.ChooseProduct listing -> Text.of("orders.mend.choose", listing.article());
            case Mend.Cancel() -> Text.of("orders.mend.cancel");
            case Mend.AtMarketplace(_, var store) -> Text.of("orders.mend.marketplace", store);
        };
    }

    private static String icon(Mend mend) {
        return switch (mend) {
            case Mend.OtherWarehouse _ -> "bi-geo-alt";
            case Mend.ReleaseSafety _ -> "bi-unlock";
            case Mend.ChooseProduct _ -> "bi-link-45deg";
            case Mend.Cancel() -> "bi-x-circle";
            case Mend.AtMarketplace _ -> "bi-box-arrow-up-right";
        };
    }
}
