package com.erpsmartcloud.marketplace.push;

import java.util.Locale;

/// A search from the beginning of a word, as LIKE with the escape `^` wants it.
final class Beginning {

    private Beginning() {}

    static String of(String text) {
        return text.toUpperCase(Locale.ROOT)
                        .replace("^", "^^")
                        .replace("%", "^%")
                        .replace("_", "^_")
                + "%";
    }
}
