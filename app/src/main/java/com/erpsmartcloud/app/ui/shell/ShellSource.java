package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.inbox.Notice;

import java.util.List;

/// Where the frame of the window reads from.
@FunctionalInterface
public interface ShellSource {

    /// Called off the UI thread, each time something changed and every few seconds for the ages.
    ShellState read() throws Exception;

    /// What came up while nobody looked, newest first. Called off the UI thread.
    default List<Notice> notices() {
        return List.of();
    }

    /// Where the parcels are that are past their deadline.
    default Place late() {
        return Place.of(ScreenName.ORDERS);
    }

    /// The notices have been seen. Called off the UI thread.
    default void noticesRead() {}
}
