package com.erpsmartcloud.app.ui.text;

import java.util.Locale;

/// A language the window is complete in.
public enum Language {
    ENGLISH("English", Locale.UK),
    RUSSIAN("Русский", Locale.of("ru", "RU"));

    private final String ownName;
    private final Locale locale;

    Language(String ownName, Locale locale) {
        this.ownName = ownName;
        this.locale = locale;
    }

    /// The name in the language itself, the same in every language's window.
    public String ownName() {
        return ownName;
    }

    /// For numbers, dates and plurals; never the country of a store.
    public Locale locale() {
        return locale;
    }

    /// @return the language closest to the system's, English if there is none
    public static Language closestTo(Locale system) {
        for (Language each : values()) {
            if (each.locale.getLanguage().equals(system.getLanguage())) {
                return each;
            }
        }
        return ENGLISH;
    }
}
