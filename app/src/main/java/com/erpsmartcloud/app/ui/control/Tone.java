package com.erpsmartcloud.app.ui.control;

import java.util.Arrays;
import java.util.List;

/// What a colour says; never said by the colour alone.
public enum Tone {
    ACCENT("accent"),
    SUCCESS("success"),
    WARNING("warning"),
    DANGER("danger"),
    NEUTRAL("neutral");

    /// [#fill()] of all.
    public static final List<String> FILLS = Arrays.stream(values()).map(Tone::fill).toList();

    /// [#ink()] of all.
    public static final List<String> INKS = Arrays.stream(values()).map(Tone::ink).toList();

    private final String name;

    Tone(String name) {
        this.name = name;
    }

    /// Style class for a filled piece: pill, banner.
    public String fill() {
        return "tone-" + name;
    }

    /// Style class for text and icons on a plain ground.
    public String ink() {
        return name;
    }
}
