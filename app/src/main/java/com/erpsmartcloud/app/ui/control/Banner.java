package com.erpsmartcloud.app.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A state that touches the whole screen: what, why, and the button for what to do.
public final class Banner extends HBox {

    /// @param title what happened
    /// @param more why and what it means, empty for none
    public Banner(Tone tone, String icon, String title, String more, Node... actions) {
        getStyleClass().addAll("banner", tone.fill());
        Label head = Labels.wrapped(title, "banner-title");
        VBox words = new VBox(head);
        words.getStyleClass().add("gap-2");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!more.isEmpty()) {
            words.getChildren().add(Labels.wrapped(more, "banner-more", "t-small"));
        }
        getChildren().addAll(Icon.of(icon), words);
        getChildren().addAll(actions);
        setAccessibleText(title + " " + more);
    }
}
