package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.control.MenuBox;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.Collection;
import java.util.UUID;

/// Chooses the place orders ship from.
record WarehouseMenu(Desk desk, OrderWork work) {

    void open(Node anchor, Collection<UUID> orders) {
        work.places(places -> {
            MenuBox menu = new MenuBox();
            menu.heading(desk.texts().get("orders.warehouse.title"));
            Layer[] layer = new Layer[1];
            for (Places.Place place : places) {
                menu.add(
                        Icon.of("bi-geo-alt"),
                        place.name(),
                        new Region(),
                        () -> {
                            layer[0].close();
                            work.shipFrom(orders, place);
                        });
            }
            layer[0] = desk.layers().under(anchor, menu);
        });
    }
}
