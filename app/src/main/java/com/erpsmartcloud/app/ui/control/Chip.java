package com.erpsmartcloud.app.ui.control;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// A filter of a list: on with a cross that clears it, or offered with a chevron that opens it.
public final class Chip extends Button {

    private Chip(String words, String icon) {
        super(words, Icon.of(icon));
        getStyleClass().add("chip");
        setMinWidth(Region.USE_PREF_SIZE);
    }

    public static Chip offered(String words) {
        return new Chip(words, "bi-chevron-down");
    }

    public static Chip on(String words) {
        Chip chip = new Chip(words, "bi-x");
        chip.pseudoClassStateChanged(Styles.ON, true);
        return chip;
    }
}
