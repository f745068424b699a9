package com.erpsmartcloud.app.ui.control;

/// What a colour says; never said by the colour alone.
public enum Tone {
    ACCENT("accent"),
    SUCCESS("success"),
    WARNING("warning"),
    DANGER("danger"),
    NEUTRAL("neutral");

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
