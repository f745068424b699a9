package com.erpsmartcloud.app.company;

import com.erpsmartcloud.access.FieldAccess;
import com.erpsmartcloud.app.ui.door.OpenCompany;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.workspace.Workspace;

import java.util.Optional;
import java.util.function.Consumer;

/// Hands an open company to the window.
public final class OpenCompanies {

    private OpenCompanies() {}

    /// @param name shown at the top left
    public static OpenCompany forWindow(RunningCompany running, String name) {
        return forWindow(running, name, _ -> {});
    }

    /// @param renamed told the company's name when it has got another one
    static OpenCompany forWindow(RunningCompany running, String name, Consumer<String> renamed) {
        Workspace workspace = running.workspace();
        Optional<Sandbox> sandbox = running.sandbox();
        CompanyShell shell = new CompanyShell(workspace, name, renamed);
        return new OpenCompany(
                shell::name,
                shell,
                new CompanyFinder(workspace.search(), FieldAccess.OWNER),
                listener -> workspace.store().listen(_ -> listener.run()),
                () -> {
                    workspace.sync().start();
                    workspace.sync().wake();
                },
                sandbox.map(s -> new DemoMarket(s, workspace)),
                Optional.of(workspace),
                running::close);
    }
}
