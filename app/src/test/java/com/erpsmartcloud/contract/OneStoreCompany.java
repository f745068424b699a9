package com.erpsmartcloud.contract;

import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.inventory.StockRow;
import com.erpsmartcloud.inventory.Warehouses;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.RateGovernor;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.marketplace.stores.Stores;
import com.erpsmartcloud.net.Http;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.workspace.Company;
import com.erpsmartcloud.workspace.CompanyFolder;
import com.erpsmartcloud.workspace.SyncOutcome;
import com.erpsmartcloud.workspace.Workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// A real company whose one store is on a marketplace under test; its stock began as the store
/// showed it.
final class OneStoreCompany implements AutoCloseable {

    private static final int MOST = 10_000;

    private final SharedClock clock = new SharedClock(ConnectorContract.START);
    private final MarketplaceUnderTest market;
    private final Http http;
    private final Workspace workspace;
    private final Map<String, Long> counted;
    private int buyers;

    interface Opening {
        MarketplaceUnderTest open(SharedClock clock) throws IOException;
    }

    interface Connecting {
        MarketplaceConnector connector(Bench.Parts parts, Now clock);
    }

    private OneStoreCompany(Path folder, Opening opening, Connecting connecting) throws Exception {
        market = opening.open(clock);
        http = new Http(() -> true, _ -> {}, clock);
        CompanyFolder place = new CompanyFolder(folder);
        place.begin();
        workspace =
                new Workspace(
                        Company.open(
                                place,
                                Vault.in(place.root(), Now.SYSTEM, Optional.empty()).createDemo(),
                                Company.Expect.NEW,
                                "test",
                                clock),
                        List.of(
                                connecting.connector(
                                        new Bench.Parts(http, new RateGovernor(clock, clock)),
                                        clock)),
                        clock);
        begin();
        counted = availableHere();
        if (counted.values().stream().noneMatch(units -> units > 0)) {
            throw new AssertionError("nothing to sell: " + counted);
        }
    }

    /// @param folder for the company
    static OneStoreCompany open(Path folder, Opening opening, Connecting connecting)
            throws Exception {
        return new OneStoreCompany(folder, opening, connecting);
    }

    private void begin() throws Exception {
        UUID id =
                workspace
                        .stores()
                        .add(
                                "test",
                                new Stores.NewStore(
                                        market.store().marketplace(),
                                        "Store",
                                        "USD",
                                        ZoneOffset.UTC,
                                        market.store().baseUrl(),
                                        "1",
                                        Optional.empty()),
                                market.store().credentials());
        MarketplaceStore store = workspace.stores().byId(id).orElseThrow();
        UUID warehouse =
                workspace
                        .store()
                        .write(
                                "test",
                                "test.warehouse",
                                tx -> Warehouses.add(tx, "W1", "Ours", "UTC"));
        List<WarehouseFact> places =
                workspace
                        .sync()
                        .connector(store)
                        .orElseThrow()
                        .listings()
                        .warehouses(market.store());
        workspace.stores().keepWarehouses(id, places, Optional.of(warehouse));
        requireWhole(round());
        workspace.sync().beginFrom("test", store, PullProgress.SILENT);
        requireWhole(round());
    }

    private static void requireWhole(SyncOutcome outcome) {
        if (!outcome.wentThrough()) {
            throw new AssertionError(outcome.toString());
        }
    }

    SyncOutcome round() {
        return workspace.sync().syncNow(PullProgress.SILENT).getFirst();
    }

    void passes(Duration time) {
        clock.of(time);
    }

    /// One unit of an article that is there, each time of another one.
    void buys() {
        List<String> there =
                new TreeMap<>(availableThere())
                        .entrySet().stream()
                                .filter(each -> each.getValue() > 5)
                                .map(Map.Entry::getKey)
                                .toList();
        String article = there.get(buyers++ % there.size());
        market.buy(article, 1);
        counted.merge(article, -1L, Long::sum);
    }

    /// The seller finds a unit, so that there is a figure to write.
    void finds() {
        StockRow row = rows().getFirst();
        workspace
                .stockEdit()
                .adjust("test", row.key(), StockKind.ON_HAND, 1, StockReason.FOUND, "");
        counted.merge(row.sku(), 1L, Long::sum);
    }

    void plays(Fault fault) {
        market.market().set(fault);
    }

    void calm() {
        market.calm();
    }

    List<String> ordersThere() {
        return market.orders();
    }

    List<String> ordersHere() {
        return workspace
                .orders()
                .page(
                        new OrderQuery(
                                OrderTab.ALL,
                                Set.of(),
                                "",
                                0,
                                OrderQuery.Sort.SHIP_BY,
                                OrderQuery.Direction.ASCENDING),
                        0,
                        MOST)
                .stream()
                .map(OrderRow::externalId)
                .toList();
    }

    Map<String, Long> availableThere() {
        Map<String, Long> there = new HashMap<>(market.free());
        there.keySet().retainAll(availableHere().keySet());
        return there;
    }

    Map<String, Long> availableHere() {
        Map<String, Long> here = new HashMap<>();
        rows().forEach(row -> here.put(row.sku(), row.level().available()));
        return here;
    }

    private List<StockRow> rows() {
        return workspace
                .stock()
                .page(
                        new StockQuery(
                                StockQuery.Tab.ALL,
                                Set.of(),
                                "",
                                StockQuery.Sort.SKU,
                                StockQuery.Direction.ASCENDING),
                        0,
                        MOST);
    }

    /// What there must be by article: as it began, with what was found and without what was bought.
    Map<String, Long> counted() {
        return counted;
    }

    @Override
    public void close() throws IOException {
        workspace.close();
        http.close();
        market.close();
    }
}
