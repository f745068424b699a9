package com.erpsmartcloud.contract;

import com.erpsmartcloud.inventory.StockCheck;
import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.inventory.StockRow;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.Order;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.workspace.SyncOutcome;
import com.erpsmartcloud.workspace.Workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A real company whose one store is on a marketplace under test; its stock began as the store
/// showed it.
final class OneStoreCompany implements AutoCloseable {

    private static final int MOST = 10_000;

    private static final Set<String> HOLDING_NONE = Set.of("cancelled", "payment_required");

    private final SharedClock clock = new SharedClock(ConnectorContract.START);
    private final MarketplaceUnderTest market;
    private final SeveralStores company;
    private final Workspace workspace;

    /// What there was at the beginning, with what was found since.
    private final Map<String, Long> counted;

    /// Units of its own orders at the beginning.
    private final Map<String, Long> taken;

    /// Units there that lie in none of our warehouses.
    private final Map<String, Long> elsewhere = new HashMap<>();

    private int buyers;

    interface Opening {
        MarketplaceUnderTest open(SharedClock clock) throws IOException;
    }

    interface Connecting {
        MarketplaceConnector connector(Bench.Parts parts, Now clock);
    }

    private OneStoreCompany(Path folder, Opening opening, Connecting connecting) throws Exception {
        market = opening.open(clock);
        company =
                SeveralStores.begin(
                        folder,
                        clock,
                        List.of(market),
                        1,
                        (parts, now) -> List.of(connecting.connector(parts, now)));
        workspace = company.workspace();
        counted = availableHere();
        taken = taken();
        market.free()
                .forEach((article, free) ->
                        elsewhere.put(article, free - counted.getOrDefault(article, free)));
        if (counted.values().stream().noneMatch(units -> units > 0)) {
            throw new AssertionError("nothing to sell: " + counted);
        }
    }

    /// @param folder for the company
    static OneStoreCompany open(Path folder, Opening opening, Connecting connecting)
            throws Exception {
        return new OneStoreCompany(folder, opening, connecting);
    }

    SyncOutcome round() {
        return company.round().getFirst();
    }

    void passes(Duration time) {
        clock.of(time);
    }

    /// The second listing of an article waits for a person to say what it sells.
    private boolean isListedOnce(String article) {
        return market.market().listings().stream()
                        .filter(each -> each.sku().equals(article))
                        .count()
                == 1;
    }

    /// One unit of an article that is there, each time of another one.
    void buys() {
        List<String> there =
                new TreeMap<>(availableThere())
                        .entrySet().stream()
                                .filter(each -> each.getValue() > 5 && isListedOnce(each.getKey()))
                                .map(Map.Entry::getKey)
                                .toList();
        String article = there.get(buyers++ % there.size());
        market.buy(article, 1);
    }

    /// The seller finds a unit, so that there is a figure to write.
    void finds() {
        StockRow row = rows().getFirst();
        workspace
                .stockEdit()
                .adjust("test", row.key(), StockKind.ON_HAND, 1, StockReason.FOUND, "");
        counted.merge(row.sku(), 1L, Long::sum);
    }

    /// Renews tokens that are due.
    void signsIn() throws ConnectorException {
        MarketplaceStore store = workspace.stores().all().getFirst();
        workspace.storeKeys().access(store, workspace.sync().connector(store).orElseThrow());
    }

    /// Balances that are not their movements.
    List<StockKey> wrongBalances() {
        return workspace.store().read(StockCheck::differences);
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
        there.replaceAll((article, free) -> free - elsewhere.getOrDefault(article, 0L));
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

    /// What there must be by article, by the marketplace's own list of orders.
    Map<String, Long> counted() {
        Map<String, Long> now = taken();
        Map<String, Long> left = new HashMap<>(counted);
        left.replaceAll((article, units) ->
                units + taken.getOrDefault(article, 0L) - now.getOrDefault(article, 0L));
        return left;
    }

    /// Units of the marketplace's orders by article, without those that hold none: cancelled or
    /// still to be paid.
    private Map<String, Long> taken() {
        return market.market().orders().stream()
                .filter(order -> !HOLDING_NONE.contains(order.status().toLowerCase(Locale.ROOT)))
                .flatMap(order -> order.lines().stream())
                .collect(
                        Collectors.groupingBy(
                                Order.Line::sku, Collectors.summingLong(Order.Line::quantity)));
    }

    @Override
    public void close() throws IOException {
        company.close();
        market.close();
    }
}
