package com.erpsmartcloud.app.ui.screen;

/// Where the user is: a screen, and what in it.
///
/// @param detail record or view within the screen, empty for the screen as it was left
public record Place(String screen, String detail) {

    public Place(String screen) {
        this(screen, "");
    }

    public static Place of(ScreenName screen) {
        return new Place(screen.id());
    }

    public static Place of(ScreenName screen, String detail) {
        return new Place(screen.id(), detail);
    }
}
