package com.erpsmartcloud.bench;

import com.erpsmartcloud.inventory.H2StockReader;
import com.erpsmartcloud.inventory.StockCheck;
import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockReader;
import com.erpsmartcloud.inventory.StockRow;
import com.erpsmartcloud.inventory.Warehouses;
import com.erpsmartcloud.store.Store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What can be sold of 50,000 SKUs after 5,000,000 movements.
final class StockWorkload implements Workload {

    private static final int SKUS = 50_000;
    private static final int ROUNDS = 100;
    private static final int RUNS = Integer.getInteger("bench.runs", 5);
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private static final String PRODUCTS =
            """
            INSERT INTO product (id, sku, name, options, archived, created_at, cost_minor, cost_currency)
            SELECT RANDOM_UUID(7), 'SKU-' || x, 'Product ' || x, '', FALSE, x, 100 + x, 'USD' FROM SYSTEM_RANGE(1, ?)
            """;

    /// A round touches every product, and with it every page of these indexes: filled as they
    /// stand, putting the rows in took many times as long as all that is measured.
    private static final Map<String, String> SCATTERED =
            Map.of(
                    "stock_movement_product", "product_id, at",
                    "stock_movement_document", "document, product_id");

    /// One movement of every product; in the sum some stock stays.
    private static final String MOVEMENTS =
            """
            INSERT INTO stock_movement (id, product_id, warehouse_id, kind, quantity, reason, document, note, actor,
                                        device, at)
            SELECT RANDOM_UUID(7), p.id, ?, ?, ?, 'FOUND', '', '', 'owner', 1, ? FROM product p
            """;

    @Override
    public void run(Path folder, Report report) throws Exception {
        try (BenchCompany company = BenchCompany.create(folder.resolve("c"), 0, 0, NOW)) {
            Store store = company.store();
            UUID warehouse =
                    store.write("owner", "set up", tx -> Warehouses.add(tx, "W", "W", "UTC"));
            fill(store, warehouse, report);
            Timing rebuild = new Timing();
            rebuild.measure(() ->
                    store.write(
                            "system",
                            "stock.rebuild",
                            tx -> {
                                StockCheck.rebuild(tx);
                                return true;
                            }));
            report.figure(
                    "balances of 50,000 SKUs rebuilt from 5,000,000 movements",
                    rebuild.text(),
                    rebuild.runs());
            Timing check = new Timing();
            check.measure(() -> store.read(StockCheck::differences));
            report.figure("balances proved by the ledger", check.text(), check.runs());
            measure(store, report);
        }
    }

    private static void fill(Store store, UUID warehouse, Report report) throws Exception {
        Timing fill = new Timing();
        fill.measure(() -> {
            store.read(h -> h.execute(PRODUCTS, SKUS));
            SCATTERED.keySet().forEach(index -> store.read(h -> h.execute("DROP INDEX " + index)));
            for (int round = 0; round < ROUNDS; round++) {
                String kind = round % 50 == 49 ? "SAFETY" : "ON_HAND";
                int quantity = round % 3 == 0 ? 7 : -3;
                long at = NOW.toEpochMilli() + round * 60_000L;
                store.read(h -> h.execute(MOVEMENTS, warehouse, kind, quantity, at));
            }
            SCATTERED.forEach((index, columns) ->
                    store.read(h ->
                            h.execute(
                                    "CREATE INDEX %s ON stock_movement (%s)"
                                            .formatted(index, columns))));
            store.checkpoint();
        });
        report.figure("5,000,000 movements put in by SQL", fill.text(), 1);
    }

    /// @param round after which it is looked at
    private static void asOf(StockReader stock, StockQuery all, int round, Report report)
            throws Exception {
        StockQuery then = all.at(Optional.of(NOW.plusSeconds(round * 60L)));
        String since =
                String.format(
                        Locale.ROOT,
                        " before the last %,d movements",
                        (ROUNDS - 1L - round) * SKUS);
        report.within(
                "units of all 50,000 SKUs" + since,
                Timing.of(RUNS, () -> stock.totals(then)),
                2000);
        report.within(
                "value of all 50,000 SKUs" + since, Timing.of(RUNS, () -> stock.value(then)), 2000);
        report.within(
                "first page of stock" + since,
                Timing.of(RUNS, () -> stock.page(then, 0, 100)),
                2000);
    }

    private static void measure(Store store, Report report) throws Exception {
        store.read(h -> h.execute("SET OPTIMIZE_REUSE_RESULTS 0"));
        StockReader stock = new H2StockReader(store);
        StockQuery all = StockQuery.of(StockQuery.Tab.ALL);
        List<StockRow> rows = stock.page(all, 0, SKUS + 1);
        if (rows.size() != SKUS) {
            throw new IllegalStateException("there are " + rows.size() + " SKUs");
        }
        report.within(
                "availability of all 50,000 SKUs, every row read",
                Timing.of(RUNS, () -> stock.page(all, 0, SKUS)),
                1000);
        report.within("stock list: sums", Timing.of(RUNS, () -> stock.totals(all)), 1000);
        report.within("stock list: tab counts", Timing.of(RUNS, () -> stock.counts(all)), 1000);
        report.within("stock list: value at cost", Timing.of(RUNS, () -> stock.value(all)), 1000);
        for (StockQuery.Sort sort : StockQuery.Sort.values()) {
            StockQuery query =
                    new StockQuery(
                            StockQuery.Tab.ALL,
                            all.warehouses(),
                            "",
                            sort,
                            StockQuery.Direction.DESCENDING);
            report.within(
                    String.format(Locale.ROOT, "stock list: first page by %s", sort),
                    Timing.of(RUNS, () -> stock.page(query, 0, 100)),
                    150);
        }
        StockKey one = rows.get(SKUS / 2).key();
        report.within("availability of one SKU", Timing.of(RUNS, () -> stock.row(one)), 5);
        report.within(
                "its newest 100 movements", Timing.of(RUNS, () -> stock.ledger(one, 100)), 150);
        asOf(stock, all, ROUNDS - 2, report);
        asOf(stock, all, ROUNDS / 2, report);
    }
}
