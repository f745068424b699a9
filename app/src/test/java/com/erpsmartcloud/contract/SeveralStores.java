package com.erpsmartcloud.contract;

import com.erpsmartcloud.inventory.Warehouses;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.RateGovernor;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.marketplace.mercadolibre.MeliConnector;
import com.erpsmartcloud.marketplace.ozon.OzonConnector;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.marketplace.shopee.ShopeeConnector;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.marketplace.stores.Stores;
import com.erpsmartcloud.marketplace.temu.TemuConnector;
import com.erpsmartcloud.net.Http;
import com.erpsmartcloud.sandbox.Marketplace;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.OpenVault;
import com.erpsmartcloud.vault.Unlocking;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.workspace.Company;
import com.erpsmartcloud.workspace.CompanyFolder;
import com.erpsmartcloud.workspace.SyncOutcome;
import com.erpsmartcloud.workspace.Workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A real company with a store on each of several marketplaces under test; the first of them began
/// its catalogue and its stock. It can be closed and opened again.
final class SeveralStores implements AutoCloseable {

    private final CompanyFolder folder;
    private final SharedClock clock;
    private final List<MarketplaceUnderTest> markets;
    private final Connecting connecting;
    private Http http;
    private Workspace workspace;

    interface Connecting {
        List<MarketplaceConnector> connectors(Bench.Parts parts, Now clock);
    }

    private SeveralStores(
            Path folder,
            SharedClock clock,
            List<MarketplaceUnderTest> markets,
            Connecting connecting)
            throws Exception {
        this.folder = new CompanyFolder(folder);
        this.clock = clock;
        this.markets = List.copyOf(markets);
        this.connecting = connecting;
        this.folder.begin();
        http = new Http(() -> true, _ -> {}, clock);
        workspace = open(vault().createDemo(), Company.Expect.NEW);
    }

    /// Begins the company in a folder that has none.
    ///
    /// @param warehouses how many the company has
    static SeveralStores begin(
            Path folder,
            SharedClock clock,
            List<MarketplaceUnderTest> markets,
            int warehouses,
            Connecting connecting)
            throws Exception {
        SeveralStores company = new SeveralStores(folder, clock, markets, connecting);
        company.begin(warehouses);
        return company;
    }

    /// All four marketplaces, in one sandbox.
    static Sandbox sandbox(Path folder, SharedClock clock, SandboxOptions options)
            throws IOException {
        return Sandbox.start(
                folder,
                options.withMarketplaces(
                                Marketplace.OZON,
                                Marketplace.SHOPEE,
                                Marketplace.MERCADO_LIBRE,
                                Marketplace.TEMU)
                        .withClock(clock));
    }

    static List<MarketplaceUnderTest> four(Sandbox sandbox) {
        return List.of(
                new OzonUnderTest(sandbox),
                new ShopeeUnderTest(sandbox),
                new MeliUnderTest(sandbox),
                new TemuUnderTest(sandbox));
    }

    static List<MarketplaceConnector> fourConnectors(Bench.Parts parts, Now clock) {
        return List.of(
                new OzonConnector(parts.http(), parts.governor()),
                new ShopeeConnector(parts.http(), parts.governor(), clock),
                new MeliConnector(parts.http(), parts.governor()),
                new TemuConnector(parts.http(), parts.governor(), clock));
    }

    private Vault vault() {
        return Vault.in(folder.root(), Now.SYSTEM, Optional.empty());
    }

    private Workspace open(OpenVault vault, Company.Expect expect) {
        return new Workspace(
                Company.open(folder, vault, expect, "test", clock),
                connecting.connectors(new Bench.Parts(http, new RateGovernor(clock, clock)), clock),
                clock,
                clock);
    }

    /// The program ends and is started again.
    void restart() throws Exception {
        close();
        http = new Http(() -> true, _ -> {}, clock);
        if (!(vault().unlockDemo() instanceof Unlocking.Unlocked unlocked)) {
            throw new AssertionError("the company did not open");
        }
        workspace = open(unlocked.vault(), Company.Expect.EXISTING);
    }

    /// The first place of a store is the first warehouse, and so on.
    private void begin(int warehouses) throws Exception {
        List<UUID> ours = new ArrayList<>();
        for (int i = 1; i <= warehouses; i++) {
            String code = "W" + i;
            ours.add(
                    workspace
                            .store()
                            .write(
                                    "test",
                                    "test.warehouse",
                                    tx -> Warehouses.add(tx, code, code, "UTC")));
        }
        for (MarketplaceUnderTest market : markets) {
            add(market, ours);
        }
        requireWhole(round());
        workspace.sync().beginFrom("test", store(markets.getFirst()), PullProgress.SILENT);
        requireWhole(round());
    }

    private void add(MarketplaceUnderTest market, List<UUID> warehouses) throws Exception {
        workspace
                .stores()
                .add(
                        "test",
                        new Stores.NewStore(
                                market.store().marketplace(),
                                market.store().marketplace().name(),
                                "USD",
                                ZoneOffset.UTC,
                                market.store().baseUrl(),
                                "1",
                                Optional.empty()),
                        market.store().credentials());
        MarketplaceStore store = store(market);
        Iterator<UUID> next = warehouses.iterator();
        for (WarehouseFact place :
                workspace
                        .sync()
                        .connector(store)
                        .orElseThrow()
                        .listings()
                        .warehouses(market.store())) {
            workspace
                    .stores()
                    .keepWarehouses(
                            store.id(),
                            List.of(place),
                            place.usable() && next.hasNext()
                                    ? Optional.of(next.next())
                                    : Optional.empty());
        }
    }

    static void requireWhole(List<SyncOutcome> outcomes) {
        if (!outcomes.stream().allMatch(SyncOutcome::wentThrough)) {
            throw new AssertionError(outcomes.toString());
        }
    }

    /// All stores at once.
    List<SyncOutcome> round() {
        return workspace.sync().syncNow(PullProgress.SILENT);
    }

    Workspace workspace() {
        return workspace;
    }

    MarketplaceStore store(MarketplaceUnderTest market) {
        return workspace.stores().all().stream()
                .filter(each -> each.marketplace() == market.store().marketplace())
                .findFirst()
                .orElseThrow();
    }

    /// Leaves the marketplaces alone.
    @Override
    public void close() {
        workspace.close();
        http.close();
    }
}
