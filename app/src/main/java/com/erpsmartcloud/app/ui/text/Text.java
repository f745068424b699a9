package com.erpsmartcloud.app.ui.text;

import java.util.List;

/// A sentence for the user by its key, put into words only where it is shown, so that it changes
/// with the language.
///
/// @param key of `messages.properties`
/// @param args values of `{0}`, `{1}`; a [Text] among them is put into words too
public record Text(String key, List<Object> args) {

    public Text {
        args = List.copyOf(args);
    }

    public static Text of(String key, Object... args) {
        return new Text(key, List.of(args));
    }
}
