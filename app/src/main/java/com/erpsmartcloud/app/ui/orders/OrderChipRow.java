package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Chip;
import com.erpsmartcloud.orders.OrderTag;
import com.erpsmartcloud.orders.OrderView;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;

/// The filters above the list: what is on, the builder, and "Save as view" once it is worth it.
final class OrderChipRow {

    private final Desk desk;
    private final OrdersViewModel model;
    private final OrderWork work;
    private final HBox place;
    private final Chip filter;
    private final Button save;
    private List<OrderTag> tags = List.of();
    private List<Object> shown = List.of();
    private Subscription kept = Subscription.EMPTY;

    OrderChipRow(Desk desk, OrdersViewModel model, OrderWork work, HBox place) {
        this.desk = desk;
        this.model = model;
        this.work = work;
        this.place = place;
        this.filter = Chip.offered(desk.texts().get("orders.filter"));
        this.save = Buttons.link(desk.texts().get("orders.view.keep"));
        filter.setOnAction(_ -> openBuilder());
        save.setOnAction(_ -> keepView(save));
    }

    /// Draws the chips again whenever a filter changes.
    void follow() {
        kept =
                Subscription.combine(
                        model.rows().rowsProperty().subscribe(_ -> show()),
                        model.deadlineProperty().subscribe(_ -> show()),
                        model.dueSoonProperty().subscribe(_ -> show()),
                        model.filterProperty().subscribe(_ -> show()),
                        model.columnsProperty().subscribe(_ -> show()),
                        model.viewProperty().subscribe(_ -> show()),
                        model.figuresProperty().subscribe(_ -> show()));
        work.tags(known -> {
            tags = known.all();
            show();
        });
    }

    void release() {
        kept.unsubscribe();
    }

    void openBuilder() {
        work.tags(known -> {
            tags = known.all();
            new FilterBox(desk, model, tags).open(filter);
        });
    }

    void openColumns() {
        new ColumnsBox(desk, model).open(filter);
    }

    /// A view of the seller's own is kept as it is now; anything else gets a name first.
    void keepView(Node anchor) {
        if (model.viewProperty().get().isPresent()) {
            OrderView own = model.asView(model.viewProperty().get().get().name());
            work.changeView(own);
            model.show(own);
        } else {
            new ViewNameBox(desk)
                    .open(anchor, "", name -> work.keepView(model.asView(name), model::show));
        }
    }

    Node anchor() {
        return filter;
    }

    /// Every letter of a search asks; the chips are made anew only when they say something else.
    private void show() {
        List<Object> next =
                List.of(
                        model.query(),
                        model.dueSoonProperty().get(),
                        model.isWorthKeeping(),
                        model.filters(),
                        tags);
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        List<Node> chips = new ArrayList<>(new OrderChips(desk, model, tags).nodes());
        chips.add(Math.min(1, chips.size()), filter);
        if (model.isWorthKeeping()) {
            chips.add(save);
        }
        place.getChildren().setAll(chips);
    }
}
