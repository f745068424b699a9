package com.erpsmartcloud.app.ui.screen;

import javafx.scene.input.KeyCode;

import java.util.Optional;
import java.util.function.Supplier;

/// One entry of the navigation and how to build what it opens.
///
/// @param id stable, lower case: `orders`
/// @param icon literal of the icon pack
/// @param digit key that opens it together with Alt
/// @param build called at first use and again after a change of language
public record Screen(
        String id,
        String nameKey,
        String icon,
        Section section,
        Optional<KeyCode> digit,
        Supplier<Loaded> build) {

    public static Screen of(
            String id, String nameKey, String icon, Section section, Supplier<Loaded> build) {
        return new Screen(id, nameKey, icon, section, Optional.empty(), build);
    }

    public static Screen of(
            String id,
            String nameKey,
            String icon,
            Section section,
            KeyCode digit,
            Supplier<Loaded> build) {
        return new Screen(id, nameKey, icon, section, Optional.of(digit), build);
    }

    /// The key as written in the window, empty if it has none.
    public String keys() {
        return digit.map(code -> "Alt+" + code.getChar()).orElse("");
    }
}
