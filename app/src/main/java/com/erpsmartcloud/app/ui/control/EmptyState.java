package com.erpsmartcloud.app.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What a list shows when it has no rows: one sentence and at most one action.
public final class EmptyState extends HBox {

    public EmptyState(String icon, String sentence, Node... actions) {
        getStyleClass().add("empty-state");
        VBox words = new VBox(Labels.wrapped(sentence, "muted"));
        words.getStyleClass().add("gap-8");
        words.getChildren().addAll(actions);
        getChildren().addAll(Icon.of(icon), words);
    }
}
