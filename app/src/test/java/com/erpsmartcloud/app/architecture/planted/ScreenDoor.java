package com.erpsmartcloud.app.architecture.planted;

import javafx.application.Platform;

import java.util.concurrent.Executor;

/// Reaches the screen beside Jobs.
public final class ScreenDoor {

    private ScreenDoor() {}

    public static Executor open() {
        return Platform::runLater;
    }
}
