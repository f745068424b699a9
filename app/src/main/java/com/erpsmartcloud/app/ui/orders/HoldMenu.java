package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.control.MenuBox;
import com.erpsmartcloud.orders.HoldKind;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.Collection;
import java.util.UUID;

/// Lets orders wait, and says for each way what happens to their units.
record HoldMenu(Desk desk, OrderWork work) {

    void open(Node anchor, Collection<UUID> orders) {
        MenuBox menu = new MenuBox();
        Layer[] layer = new Layer[1];
        row(menu, layer, "bi-lock", "orders.hold.keep", () -> work.hold(orders, HoldKind.KEEP));
        row(
                menu,
                layer,
                "bi-unlock",
                "orders.hold.release",
                () -> work.hold(orders, HoldKind.RELEASE));
        menu.line();
        row(menu, layer, "bi-play-circle", "orders.hold.go-on", () -> work.goOn(orders));
        layer[0] = desk.layers().under(anchor, menu);
    }

    private void row(MenuBox menu, Layer[] layer, String icon, String key, Runnable act) {
        menu.add(
                Icon.of(icon),
                desk.texts().get(key),
                new Region(),
                () -> {
                    layer[0].close();
                    act.run();
                });
    }
}
