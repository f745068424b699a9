package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.table.ListOnScreen;

import javafx.scene.Node;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the frame of the window offers beside the screens.
///
/// @param demo present in the demo company only
/// @param commands beside those every screen has by its name
/// @param syncNow starts a sync of all stores, by F5 and from the pill
/// @param lock hides the window behind the password
/// @param export offers to write a list into a file
/// @param companies opens the list of companies under what was clicked
public record ShellTools(
        StoreFilter stores,
        Finder finder,
        Optional<DemoWorld> demo,
        List<Command> commands,
        Runnable syncNow,
        Optional<Runnable> lock,
        Optional<Consumer<Node>> companies,
        Consumer<ListOnScreen<?>> export) {

    /// A frame without other companies to go to.
    public ShellTools(
            StoreFilter stores,
            Finder finder,
            Optional<DemoWorld> demo,
            List<Command> commands,
            Runnable syncNow,
            Optional<Runnable> lock) {
        this(stores, finder, demo, commands, syncNow, lock, Optional.empty(), _ -> {});
    }
}
