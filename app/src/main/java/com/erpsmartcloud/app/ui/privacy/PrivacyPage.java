package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.table.ListOnScreen;

import javafx.scene.layout.Region;

import java.util.Optional;

/// What stands behind a tile. Made when it is first opened; owns all it listens to.
interface PrivacyPage {

    Region node();

    /// It became visible.
    void shown();

    /// It was opened about something, such as a class of data.
    default void asked(String about) {}

    /// Another page or screen took its place: what is half done is kept.
    default void left() {}

    /// Data changed while it is visible.
    default void refreshed() {}

    /// The list to write into a file.
    default Optional<ListOnScreen<?>> list() {
        return Optional.empty();
    }

    /// Esc.
    ///
    /// @return whether there was something to close
    default boolean escaped() {
        return false;
    }
}
