package com.erpsmartcloud.app.ui.control;

import com.erpsmartcloud.app.ui.key.Shortcuts;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The key of an action, beside the action.
public final class KeyCap extends Label {

    private final String keys;

    /// @param keys as written in the window: `Ctrl+K`
    public KeyCap(String keys) {
        super(keys);
        getStyleClass().add("key-cap");
        this.keys = keys;
        sceneProperty().subscribe(_ -> refresh());
        setMinWidth(Region.USE_PREF_SIZE);
    }

    /// Shows the key a person chose instead, if they did.
    public void refresh() {
        if (getScene() != null) {
            setText(Shortcuts.in(getScene()).words(keys));
        }
    }
}
