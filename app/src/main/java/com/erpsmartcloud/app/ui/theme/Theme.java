package com.erpsmartcloud.app.ui.theme;

/// Which colours the window wears.
public enum Theme {
    LIGHT("theme.light"),
    DARK("theme.dark"),
    /// Follows the operating system and changes with it while the program runs.
    SYSTEM("theme.system");

    private final String nameKey;

    Theme(String nameKey) {
        this.nameKey = nameKey;
    }

    public String nameKey() {
        return nameKey;
    }
}
