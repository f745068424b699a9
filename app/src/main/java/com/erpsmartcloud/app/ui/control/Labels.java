package com.erpsmartcloud.app.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Labels by their style classes, and the spring that pushes neighbours apart.
public final class Labels {

    private Labels() {}

    public static Label of(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    /// A label that is never cut: numbers, states, ids.
    public static Label whole(String text, String... classes) {
        Label label = of(text, classes);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// A label that breaks into lines.
    public static Label wrapped(String text, String... classes) {
        Label label = of(text, classes);
        label.setWrapText(true);
        label.getStyleClass().add("para");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
