package com.erpsmartcloud.app.ui.key;

import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/// The first to see a key: turns the one a person chose, or one pressed under a Russian or Chinese
/// input without a code, into the one the screens know.
public final class KeyDoor {

    private final Shortcuts shortcuts;
    private final EventHandler<KeyEvent> turning = this::turn;
    private boolean turned;

    public KeyDoor(Shortcuts shortcuts) {
        this.shortcuts = shortcuts;
    }

    /// To be called before anything else listens to the keys of the scene.
    public void open(Scene scene) {
        shortcuts.join(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, turning);
    }

    public void close(Scene scene) {
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, turning);
    }

    private void turn(KeyEvent event) {
        if (turned) {
            return;
        }
        if (shortcuts.captured(event)) {
            event.consume();
            return;
        }
        switch (shortcuts.meaning(event)) {
            case Shortcuts.Meaning.AsPressed() -> {
                // goes on by itself
            }
            case Shortcuts.Meaning.Nothing() -> event.consume();
            case Shortcuts.Meaning.Instead(KeyEvent next) -> {
                event.consume();
                turned = true;
                Event.fireEvent(event.getTarget(), next);
                turned = false;
            }
        }
    }
}
