package com.erpsmartcloud.app.ui.text;

import java.util.Locale;

/// A language the window is complete in.
public enum Language {
    ENGLISH("English", Locale.UK, "messages"),
    /// Numbers as in Spain and most of South America: `1.204,50`.
    SPANISH("Español", Locale.of("es", "ES"), "messages_es"),
    PORTUGUESE("Português", Locale.of("pt", "BR"), "messages_pt_BR"),
    RUSSIAN("Русский", Locale.of("ru", "RU"), "messages_ru"),
    CHINESE("简体中文", Locale.SIMPLIFIED_CHINESE, "messages_zh_CN");

    private final String ownName;
    private final Locale locale;
    private final String bundle;

    Language(String ownName, Locale locale, String bundle) {
        this.ownName = ownName;
        this.locale = locale;
        this.bundle = bundle;
    }

    /// The name in the language itself, the same in every language's window.
    public String ownName() {
        return ownName;
    }

    /// For numbers, dates and plurals; never the country of a store.
    public Locale locale() {
        return locale;
    }

    /// The file beside this class that holds every sentence in this language.
    String file() {
        return bundle + ".properties";
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
