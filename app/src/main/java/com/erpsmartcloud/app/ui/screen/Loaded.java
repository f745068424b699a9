package com.erpsmartcloud.app.ui.screen;

import javafx.scene.Parent;

/// A built screen.
///
/// @param events told when the screen comes and goes
public record Loaded(Parent root, ScreenEvents events) {

    public static Loaded quiet(Parent root) {
        return new Loaded(root, new ScreenEvents() {});
    }
}
