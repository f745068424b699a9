package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.control.MenuBox;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.orders.OrderView;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// What can be done with a view of the seller's own.
record ViewMenu(Desk desk, OrdersViewModel model, OrderWork work) {

    void open(Node anchor, OrderView view) {
        MenuBox menu = new MenuBox();
        menu.heading(view.name());
        Layer[] layer = new Layer[1];
        menu.add(
                Icon.of("bi-pencil"),
                desk.texts().get("orders.view.rename"),
                new Region(),
                () -> {
                    layer[0].close();
                    new ViewNameBox(desk)
                            .open(
                                    anchor,
                                    view.name(),
                                    name -> {
                                        work.changeView(view.named(name));
                                        model.show(view.named(name));
                                    });
                });
        turn(menu, layer, view, OrderView.Mark.PINNED, "bi-pin-angle", "orders.view.pin");
        turn(menu, layer, view, OrderView.Mark.START, "bi-house", "orders.view.start");
        menu.add(
                Icon.of("bi-trash"),
                desk.texts().get("orders.view.remove"),
                new Region(),
                () -> {
                    layer[0].close();
                    work.removeView(view);
                    model.show(OrderTab.TO_PROCESS);
                });
        layer[0] = desk.layers().under(anchor, menu);
    }

    /// A tick stands behind what is on.
    private void turn(
            MenuBox menu,
            Layer[] layer,
            OrderView view,
            OrderView.Mark mark,
            String icon,
            String key) {
        menu.add(
                Icon.of(icon),
                desk.texts().get(key),
                view.is(mark) ? Icon.of("bi-check2") : new Region(),
                () -> {
                    layer[0].close();
                    work.turnView(view, mark, model::show);
                });
    }
}
