package com.erpsmartcloud.app.ui.shell;

/// Where the frame of the window reads from.
@FunctionalInterface
public interface ShellSource {

    /// Called off the UI thread, each time something changed and every few seconds for the ages.
    ShellState read() throws Exception;
}
