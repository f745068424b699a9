package com.erpsmartcloud.store;

/// What a person typed, as `LIKE ... ESCAPE '!'` wants it: taken for what it is, never for a
/// pattern.
public final class Like {

    private Like() {}

    /// What begins so.
    public static String begins(String text) {
        return escaped(text) + "%";
    }

    /// What has it anywhere.
    public static String holds(String text) {
        return "%" + escaped(text) + "%";
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
