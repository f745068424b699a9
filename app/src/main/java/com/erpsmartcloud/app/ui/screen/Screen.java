package com.erpsmartcloud.app.ui.screen;

import javafx.scene.input.KeyCode;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// One entry of the navigation and how to build what it opens.
///
/// @param build called at first use and again after a change of language
/// @param parts the pages inside it, beside the one it opens with
public record Screen(ScreenName name, Supplier<Loaded> build, List<ScreenPart> parts) {

    public Screen {
        parts = List.copyOf(parts);
    }

    /// A screen of one page.
    public Screen(ScreenName name, Supplier<Loaded> build) {
        this(name, build, List.of());
    }

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
