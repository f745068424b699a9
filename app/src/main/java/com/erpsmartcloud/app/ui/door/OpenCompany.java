package com.erpsmartcloud.app.ui.door;

import com.erpsmartcloud.app.ui.shell.DemoWorld;
import com.erpsmartcloud.app.ui.shell.Finder;
import com.erpsmartcloud.app.ui.shell.ShellSource;
import com.erpsmartcloud.workspace.Workspace;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A company that is open, as the window sees it.
///
/// @param name the company's own, as it was last read: it can be changed while it is open
/// @param onChange takes the window's listener, which may be called from any thread each time
///   something changed
/// @param syncNow starts a sync of all stores and returns at once
/// @param demo present in the demo company only, which has no password to lock with
/// @param workspace what the screens read and change; empty in tests of the frame alone
/// @param close stops sync and closes the store; called off the UI thread
public record OpenCompany(
        Supplier<String> name,
        ShellSource shell,
        Finder finder,
        Consumer<Runnable> onChange,
        Runnable syncNow,
        Optional<DemoWorld> demo,
        Optional<Workspace> workspace,
        Runnable close) {}
