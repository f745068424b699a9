package com.erpsmartcloud.app.company;

import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.Pause;
import com.erpsmartcloud.marketplace.RateGovernor;
import com.erpsmartcloud.marketplace.mercadolibre.MeliConnector;
import com.erpsmartcloud.marketplace.ozon.OzonConnector;
import com.erpsmartcloud.marketplace.shopee.ShopeeConnector;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.marketplace.temu.TemuConnector;
import com.erpsmartcloud.net.Http;
import com.erpsmartcloud.net.Timeouts;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.market.Market;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.workspace.Company;
import com.erpsmartcloud.workspace.Workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// An open company with what it needs to reach its marketplaces; the demo company brings its own
/// marketplaces along.
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
        return of(company, sandbox, sandbox.isPresent() ? DemoStore.EASE : 1);
    }

    /// @param ease how many times the calls of their contracts the marketplaces answer
    static RunningCompany of(Company company, Optional<Sandbox> sandbox, int ease) {
        Http http = http(company);
        Workspace workspace = new Workspace(company, connectors(http, ease), Now.SYSTEM);
        return new RunningCompany(workspace, http, sandbox);
    }

    /// One for each marketplace that can be reached.
    private static List<MarketplaceConnector> connectors(Http http, int ease) {
        RateGovernor usual = new RateGovernor(Now.SYSTEM, Pause.SYSTEM);
        RateGovernor quick = ease > 1 ? DemoTime.governor(ease) : usual;
        return List.of(
                new OzonConnector(http, usual),
                new ShopeeConnector(http, quick, Now.SYSTEM),
                new TemuConnector(http, quick, Now.SYSTEM),
                new MeliConnector(http, quick));
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

    /// The marketplaces of the demo company; empty for any other.
    public Optional<Sandbox> sandbox() {
        return sandbox;
    }

    /// The other side of a store of the demo company; empty for any other.
    public Optional<Market> market(MarketplaceStore store) {
        return sandbox.flatMap(running ->
                DemoStore.of(store.marketplace()).map(each -> running.market(each.sandbox())));
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
