package com.erpsmartcloud.app.ui.control;

import com.erpsmartcloud.app.ui.text.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The panel at the right that shows the current row without leaving the list.
public final class SidePanel extends VBox {

    private final HBox head = new HBox();
    private final VBox body = new VBox();
    private final Button close;

    public SidePanel(Texts texts, Runnable onClose) {
        getStyleClass().add("side-panel");
        head.getStyleClass().add("panel-head");
        body.getStyleClass().add("panel-body");
        close = Buttons.icon("bi-x", texts.get("panel.close"));
        close.getStyleClass().add("small-control");
        close.setOnAction(_ -> onClose.run());
        ScrollPane scroll = new ScrollPane(body);
        scroll.getStyleClass().add("panel-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }

    /// @param title left part of the head: badge and number
    /// @param tools small buttons before the close button
    public void head(Node title, Node... tools) {
        HBox.setHgrow(title, Priority.ALWAYS);
        if (title instanceof Region words) {
            words.setMaxWidth(Double.MAX_VALUE);
        }
        head.getChildren().setAll(title);
        head.getChildren().addAll(tools);
        head.getChildren().add(close);
    }

    public void body(Node... parts) {
        body.getChildren().setAll(parts);
    }
}
