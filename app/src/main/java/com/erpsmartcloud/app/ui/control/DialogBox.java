package com.erpsmartcloud.app.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A question or a notice in the middle of the window, with its buttons below.
public final class DialogBox extends VBox {

    public DialogBox(String title, String body, Button... buttons) {
        super(Labels.wrapped(title, "t-heading"), Labels.wrapped(body, "muted"));
        HBox foot = new HBox(Labels.spring());
        foot.getChildren().addAll(buttons);
        foot.getStyleClass().add("gap-8");
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().add(foot);
        getStyleClass().add("dialog-box");
    }
}
