package com.erpsmartcloud.app.ui.shell;

import java.util.List;
import java.util.Optional;

/// What the frame of the window offers beside the screens.
///
/// @param demo present in the demo company only
/// @param commands beside those every screen has by its name
/// @param syncNow starts a sync of all stores, by F5 and from the pill
/// @param lock hides the window behind the password
public record ShellTools(
        StoreFilter stores,
        Finder finder,
        Optional<DemoWorld> demo,
        List<Command> commands,
        Runnable syncNow,
        Optional<Runnable> lock) {}
