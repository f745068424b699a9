package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Layer;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// Asks for the name of a view.
record ViewNameBox(Desk desk) {

    void open(Node anchor, String before, Consumer<String> named) {
        TextField name = new TextField(before);
        name.setAccessibleText(desk.texts().get("orders.view.title"));
        Button save =
                Buttons.withKey(
                        Buttons.primary(desk.texts().get("orders.view.save"), "bi-check2"),
                        "Enter");
        VBox box =
                new VBox(
                        Labels.of(desk.texts().get("orders.view.title"), "t-small", "muted"),
                        name,
                        new HBox(Labels.spring(), save));
        box.getStyleClass().add("popover");
        Layer layer = desk.layers().under(anchor, box);
        Runnable keep =
                () -> {
                    if (!name.getText().isBlank()) {
                        layer.close();
                        named.accept(name.getText().strip());
                    }
                };
        save.setOnAction(_ -> keep.run());
        name.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                keep.run();
                event.consume();
            }
        });
        name.requestFocus();
        name.selectAll();
    }
}
