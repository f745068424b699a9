package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Labels;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Boxes with a title, for pages that are read and not searched.
final class Cards {

    private Cards() {}

    static VBox titled(String title, Node... parts) {
        VBox card = new VBox(Labels.wrapped(title, "t-heading"));
        card.getStyleClass().addAll("card", "card-body", "gap-12");
        card.getChildren().addAll(parts);
        return card;
    }

    static VBox column(Node... parts) {
        VBox column = new VBox(parts);
        column.getStyleClass().add("gap-12");
        return column;
    }
}
