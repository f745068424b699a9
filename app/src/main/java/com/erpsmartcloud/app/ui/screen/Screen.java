package com.erpsmartcloud.app.ui.screen;

import javafx.scene.input.KeyCode;

import java.util.Optional;
import java.util.function.Supplier;

/// One entry of the navigation and how to build what it opens.
///
/// @param build called at first use and again after a change of language
public record Screen(ScreenName name, Supplier<Loaded> build) {

    public String id() {
        return name.id();
    }

    public String nameKey() {
        return name.nameKey();
    }

    public String icon() {
        return name.icon();
    }

    public Section section() {
        return name.section();
    }

    public Optional<KeyCode> digit() {
        return name.digit();
    }

    /// The key as written in the window, empty if it has none.
    public String keys() {
        return digit().map(code -> "Alt+" + code.getChar()).orElse("");
    }
}
