package com.erpsmartcloud.app.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The key of an action, beside the action.
public final class KeyCap extends Label {

    /// @param keys as written in the window: `Ctrl+K`
    public KeyCap(String keys) {
        super(keys);
        getStyleClass().add("key-cap");
        setMinWidth(Region.USE_PREF_SIZE);
    }
}
