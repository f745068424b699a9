package com.erpsmartcloud.sandbox.ozon;

import java.util.Locale;

/// The direction of a list. Examples of the contract write it in lower case, its enum in upper.
final class Sorting {

    private Sorting() {}

    static boolean isDescending(Query query) {
        String direction = query.text("sort_dir").orElse("ASC").toUpperCase(Locale.ROOT);
        return switch (direction) {
            case "", "ASC" -> false;
            case "DESC" -> true;
            default -> throw query.invalid("sort_dir", "value must be ASC or DESC");
        };
    }
}
