package com.erpsmartcloud.app.ui.table;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/// Chooses the columns of a list; they stay as chosen, moved and pulled.
public record ColumnsBox(Desk desk, DataTable<?> table) {

    public void open() {
        VBox box = new VBox(Labels.of(desk.texts().get("orders.columns.title"), "t-heading"));
        box.getStyleClass().add("popover");
        table.choosable()
                .forEach((id, title) -> {
                    CheckBox tick = new CheckBox(title);
                    tick.setSelected(table.wants(id));
                    tick.setOnAction(_ -> table.choose(id, tick.isSelected()));
                    box.getChildren().add(tick);
                });
        Button again = Buttons.link(desk.texts().get("table.columns.as-made"));
        again.setOnAction(_ -> {
            table.restoreColumns();
            desk.layers().closeTop();
        });
        box.getChildren().add(again);
        desk.layers().inMiddle(box);
        box.getChildren().get(1).requestFocus();
    }
}
