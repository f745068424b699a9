package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.control.Tabs;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;

import javafx.scene.input.KeyCode;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The keys that mean the same on every screen but are answered by the one that is showing.
record ScreenKeys(ScreenEvents screen) {

    private static final List<KeyCode> DIGITS =
            List.of(
                    KeyCode.DIGIT1,
                    KeyCode.DIGIT2,
                    KeyCode.DIGIT3,
                    KeyCode.DIGIT4,
                    KeyCode.DIGIT5,
                    KeyCode.DIGIT6,
                    KeyCode.DIGIT7,
                    KeyCode.DIGIT8,
                    KeyCode.DIGIT9);

    /// @return whether the screen has an answer
    boolean withControl(KeyCode key, boolean shift) {
        if (key == KeyCode.TAB) {
            return tabs(tabs -> tabs.step(shift ? -1 : 1));
        }
        if (shift) {
            return false;
        }
        if (DIGITS.contains(key)) {
            return tabs(tabs -> tabs.choose(DIGITS.indexOf(key) + 1));
        }
        return key == KeyCode.F && screen.find();
    }

    private boolean tabs(Consumer<Tabs> what) {
        Optional<Tabs> tabs = screen.tabs();
        tabs.ifPresent(what);
        return tabs.isPresent();
    }
}
