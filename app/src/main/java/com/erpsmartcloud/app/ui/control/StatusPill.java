package com.erpsmartcloud.app.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

/// A state as icon, word and colour.
public final class StatusPill extends Label {

    private final FontIcon icon;

    /// @param accessible with the axis in front, as a screen reader says it: "Fulfilment: to
    ///   process"
    public StatusPill(Tone tone, String icon, String word, String accessible) {
        this.icon = Icon.of(icon);
        setGraphic(this.icon);
        getStyleClass().add("pill");
        setMinWidth(Region.USE_PREF_SIZE);
        become(tone, icon, word, accessible);
    }

    /// Tells another state, for cells that are reused.
    public void become(Tone tone, String literal, String word, String accessible) {
        if (!icon.getIconLiteral().equals(literal)) {
            icon.setIconLiteral(literal);
        }
        setText(word);
        Styles.only(this, Tone.FILLS, tone.fill());
        setAccessibleText(accessible);
    }
}
