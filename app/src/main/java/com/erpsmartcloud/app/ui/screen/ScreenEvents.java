package com.erpsmartcloud.app.ui.screen;

import com.erpsmartcloud.app.ui.control.Tabs;
import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.table.ListOnScreen;

import java.util.Optional;
import java.util.Set;

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

    /// Another screen took its place, or the window goes: what is half done is kept.
    default void left() {}

    /// Data changed while the screen is visible: counts and rows in place, nothing jumps.
    default void refreshed() {}

    /// Esc, after popovers: close the panel, the selection, the filter, one at a time.
    ///
    /// @return whether there was something to close
    default boolean escaped() {
        return false;
    }

    /// The tabs that Ctrl+Tab and Ctrl+1 walk; empty for a screen without any.
    default Optional<Tabs> tabs() {
        return Optional.empty();
    }

    /// Ctrl+F: the caret goes into "find in this list".
    ///
    /// @return false if there is nothing to find in
    default boolean find() {
        return false;
    }

    /// F5: brings what this screen shows in step with the marketplaces.
    ///
    /// @return false if this screen means no store in particular: then all stores are synced
    default boolean sync() {
        return false;
    }

    /// Alt+W: why is this number what it is?
    ///
    /// @return false if there is no such number here
    default boolean why() {
        return false;
    }

    /// The keys that mean something on this screen, beside those of every screen.
    default Set<Shortcut> keys() {
        return Set.of();
    }

    /// Ctrl+E: the list to write into a file; empty if there is none, then everything is offered
    /// for export.
    default Optional<ListOnScreen<?>> listOnScreen() {
        return Optional.empty();
    }

    /// The screen will not be shown again, because it is built anew in another language: lets go of
    /// what outlives it.
    default void closed() {}
}
