package com.erpsmartcloud.app.ui.table;

import javafx.scene.Scene;

/// Runs something once, when the frame being made is done; the next one has what it did.
final class NextFrame {

    private final Scene scene;
    private final Runnable then;
    private final Runnable listener = this::run;

    NextFrame(Scene scene, Runnable then) {
        this.scene = scene;
        this.then = then;
    }

    void await() {
        scene.addPostLayoutPulseListener(listener);
    }

    private void run() {
        scene.removePostLayoutPulseListener(listener);
        then.run();
    }
}
