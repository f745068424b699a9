package com.erpsmartcloud.app.company;

import com.erpsmartcloud.marketplace.Pause;
import com.erpsmartcloud.marketplace.RateGovernor;
import com.erpsmartcloud.marketplace.ozon.OzonConnector;
import com.erpsmartcloud.marketplace.shopee.ShopeeConnector;
import com.erpsmartcloud.marketplace.temu.TemuConnector;
import com.erpsmartcloud.net.Http;
import com.erpsmartcloud.net.Timeouts;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.workspace.Company;
import com.erpsmartcloud.workspace.Workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// An open company with what it needs to reach its marketplaces; the demo company brings its own
/// marketplace along.
public final class RunningCompany implements AutoCloseable {

    private final Workspace workspace;
    private final Http http;
    private final Optional<Sandbox> sandbox;

    private RunningCompany(Workspace workspace, Http http, Optional<Sandbox> sandbox) {
        this.workspace = workspace;
        this.http = http;
        this.sandbox = sandbox;
    }

    static RunningCompany of(Company company, Optional<Sandbox> sandbox) {
        Http http = http(company);
        RateGovernor governor = new RateGovernor(Now.SYSTEM, Pause.SYSTEM);
        Workspace workspace =
                new Workspace(
                        company,
                        List.of(
                                new OzonConnector(http, governor),
                                new ShopeeConnector(http, governor, Now.SYSTEM),
                                new TemuConnector(http, governor, Now.SYSTEM)),
                        Now.SYSTEM);
        return new RunningCompany(workspace, http, sandbox);
    }

    /// Asks the seller's block list before each request, and writes each into the company's log.
    private static Http http(Company company) {
        return new Http(
                () -> true,
                company.blockedHosts(),
                company.networkLog(),
                Now.SYSTEM,
                Timeouts.USUAL);
    }

    public Workspace workspace() {
        return workspace;
    }

    /// The marketplace of the demo company; empty for any other.
    public Optional<Sandbox> sandbox() {
        return sandbox;
    }

    @Override
    public void close() {
        workspace.close();
        http.close();
        sandbox.ifPresent(RunningCompany::close);
    }

    private static void close(Sandbox sandbox) {
        try {
            sandbox.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the demo marketplace did not close", e);
        }
    }
}
