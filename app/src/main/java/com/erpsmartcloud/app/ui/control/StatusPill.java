package com.erpsmartcloud.app.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A state as icon, word and colour.
public final class StatusPill extends Label {

    /// @param accessible with the axis in front, as a screen reader says it: "Fulfilment: to
    ///   process"
    public StatusPill(Tone tone, String icon, String word, String accessible) {
        super(word, Icon.of(icon));
        getStyleClass().addAll("pill", tone.fill());
        setMinWidth(Region.USE_PREF_SIZE);
        setAccessibleText(accessible);
    }
}
