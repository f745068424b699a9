package com.erpsmartcloud.app.ui.settings;

import com.erpsmartcloud.app.ui.screen.ScreenPart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The sections of the settings, in their order.
public enum SettingsPart {
    COMPANY("settings.company", "settings.company.lead"),
    LOOK("settings.look", "settings.look.lead"),
    RATES("settings.rates", "settings.rates.lead"),
    KEYS("settings.keys", "settings.keys.lead"),
    STORAGE("settings.storage", "");

    private final String nameKey;
    private final String leadKey;

    SettingsPart(String nameKey, String leadKey) {
        this.nameKey = nameKey;
        this.leadKey = leadKey;
    }

    String nameKey() {
        return nameKey;
    }

    /// Key of the sentence under the name, empty for none.
    String leadKey() {
        return leadKey;
    }

    public static List<ScreenPart> parts() {
        return Arrays.stream(values())
                .map(part -> new ScreenPart(part.nameKey, part.place()))
                .toList();
    }

    static Optional<SettingsPart> at(String place) {
        return Arrays.stream(values()).filter(part -> part.place().equals(place)).findFirst();
    }

    private String place() {
        return name().toLowerCase(Locale.ROOT);
    }
}
