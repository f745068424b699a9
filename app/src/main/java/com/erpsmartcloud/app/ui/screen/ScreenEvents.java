package com.erpsmartcloud.app.ui.screen;

/// What a screen's controller may want to know; each has nothing to do by default. All on the UI
/// thread.
public interface ScreenEvents {

    /// The screen became visible: read what may have changed.
    default void shown() {}

    /// The screen became visible because someone asked for this record or view.
    ///
    /// @param place of [Place#detail()]
    default void shownAt(String place) {
        shown();
    }

    /// Another screen took its place.
    default void left() {}

    /// Data changed while the screen is visible: counts and rows in place, nothing jumps.
    default void refreshed() {}

    /// Esc, after popovers: close the panel, the selection, the filter, one at a time.
    ///
    /// @return whether there was something to close
    default boolean escaped() {
        return false;
    }
}
