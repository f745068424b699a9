package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Labels;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

import java.util.LinkedHashSet;
import java.util.Set;

/// Chooses the columns of the view; a view that is kept keeps them.
record ColumnsBox(Desk desk, OrdersViewModel model) {

    void open(Node anchor) {
        VBox box = new VBox(Labels.of(desk.texts().get("orders.columns.title"), "t-heading"));
        box.getStyleClass().add("popover");
        OrderColumns.CHOSEN.forEach((id, titleKey) -> {
            CheckBox tick = new CheckBox(desk.texts().get(titleKey));
            tick.setSelected(model.columnsProperty().get().contains(id));
            tick.setOnAction(_ -> turn(id, tick.isSelected()));
            box.getChildren().add(tick);
        });
        desk.layers().under(anchor, box);
        box.getChildren().get(1).requestFocus();
    }

    private void turn(String id, boolean shown) {
        Set<String> next = new LinkedHashSet<>(model.columnsProperty().get());
        if (shown) {
            next.add(id);
        } else {
            next.remove(id);
        }
        model.columnsProperty().set(Set.copyOf(next));
    }
}
