package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.control.Facts;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.OrderDetail;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Where the parcel leaves from, and how.
record ParcelTab(Texts texts) {

    Node of(OrderDetail order) {
        Facts facts = new Facts();
        String warehouse = order.row().warehouse();
        add(
                facts,
                "orders.parcel.warehouse",
                order.warehouseChosen() ? texts.get("orders.parcel.chosen", warehouse) : warehouse);
        add(facts, "orders.parcel.carrier", order.row().carrier());
        add(facts, "orders.parcel.tracking", order.row().tracking());
        add(
                facts,
                "orders.column.ship-by",
                order.row().shipBy().map(texts.formats()::longDate).orElse(""));
        add(facts, "orders.column.units", texts.formats().number(order.row().units()));
        VBox tab =
                new VBox(
                        facts,
                        Labels.wrapped(texts.get("orders.parcel.label"), "t-small", "muted"));
        tab.getStyleClass().add("gap-12");
        return tab;
    }

    private void add(Facts facts, String key, String value) {
        facts.add(texts.get(key), Labels.wrapped(value.isEmpty() ? "\u2013" : value));
    }
}
