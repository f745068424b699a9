package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.control.MenuBox;
import com.erpsmartcloud.app.ui.dialog.Question;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.OrderTag;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// Opens what acts on orders: on the ticked ones, or on the one at hand.
///
/// @param current the order at hand
record OrderTools(Desk desk, OrderWork work, Supplier<Optional<OrderRow>> current) {

    /// What an act would be about now.
    Collection<UUID> subjects() {
        Set<UUID> ticked = work.ticks().idsProperty().get();
        return ticked.isEmpty()
                ? current.get().map(row -> List.of(row.id())).orElse(List.of())
                : ticked;
    }

    void hold(Node anchor) {
        if (!subjects().isEmpty()) {
            new HoldMenu(desk, work).open(anchor, subjects());
        }
    }

    void note(Node anchor) {
        if (!subjects().isEmpty()) {
            new NoteBox(desk, work).open(anchor, subjects());
        }
    }

    void warehouse(Node anchor) {
        if (!subjects().isEmpty()) {
            new WarehouseMenu(desk, work).open(anchor, subjects());
        }
    }

    void tag(Node anchor) {
        Collection<UUID> orders = subjects();
        if (!orders.isEmpty()) {
            work.rows(orders, rows -> new TagBox(desk, work).open(anchor, orders, common(rows)));
        }
    }

    void more(Node anchor) {
        Collection<UUID> orders = subjects();
        MenuBox menu = new MenuBox();
        Layer[] layer = new Layer[1];
        menu.heading(desk.texts().get("orders.more.manual"));
        menu.add(
                Icon.of("bi-truck"),
                desk.texts().get("orders.more.hand-over"),
                new Region(),
                () -> {
                    layer[0].close();
                    askHandOver(orders);
                });
        menu.add(
                Icon.of("bi-x-circle"),
                desk.texts().get("orders.more.cancel"),
                new Region(),
                () -> {
                    layer[0].close();
                    work.cancel(orders);
                });
        layer[0] = desk.layers().under(anchor, menu);
    }

    private void askHandOver(Collection<UUID> orders) {
        desk.dialogs()
                .ask(
                        new Question(
                                Text.of("orders.hand-over.ask", orders.size()),
                                Text.of("orders.hand-over.what"),
                                Text.of("orders.more.hand-over"),
                                Text.of("orders.hand-over.keep")),
                        () -> work.handOver(orders));
    }

    private static Set<OrderTag> common(List<OrderRow> rows) {
        if (rows.isEmpty()) {
            return Set.of();
        }
        Set<OrderTag> worn = new HashSet<>(rows.getFirst().tags());
        rows.forEach(row -> worn.retainAll(row.tags()));
        return worn;
    }
}
