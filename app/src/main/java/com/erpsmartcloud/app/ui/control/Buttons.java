package com.erpsmartcloud.app.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Buttons of the few kinds there are.
public final class Buttons {

    private Buttons() {}

    public static Button plain(String text, String icon) {
        Button button = new Button(text, Icon.of(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    public static Button plain(String text) {
        Button button = new Button(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// The one filled button of a screen.
    public static Button primary(String text, String icon) {
        Button button = plain(text, icon);
        button.getStyleClass().add("accent");
        return button;
    }

    /// Text in the accent colour; opens something.
    public static Button link(String text) {
        Button button = plain(text);
        button.getStyleClass().add("link");
        return button;
    }

    /// An icon alone; its words are the tooltip and what a screen reader says.
    public static Button icon(String icon, String words) {
        Button button = new Button("", Icon.of(icon));
        button.getStyleClass().addAll("flat", "icon-only");
        describe(button, words);
        return button;
    }

    /// Gives an existing icon button its words.
    public static void describe(Button button, String words) {
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
    }

    /// Icon, words and the key that does the same.
    public static Button withKey(Button button, String keys) {
        String words = button.getText();
        HBox line = new HBox();
        line.getStyleClass().add("gap-8");
        line.setAlignment(javafx.geometry.Pos.CENTER);
        Node icon = button.getGraphic();
        if (icon != null) {
            line.getChildren().add(icon);
        }
        Node text = Labels.whole(words, "button-words");
        line.getChildren().addAll(text, new KeyCap(keys));
        button.setText("");
        button.setGraphic(line);
        button.setAccessibleText(words);
        return button;
    }
}
