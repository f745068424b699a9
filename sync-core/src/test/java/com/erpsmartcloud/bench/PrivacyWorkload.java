package com.erpsmartcloud.bench;

import com.erpsmartcloud.crypto.SecretKeyBytes;
import com.erpsmartcloud.privacy.buyer.BuyerErasure;
import com.erpsmartcloud.privacy.buyer.BuyerRequests;
import com.erpsmartcloud.privacy.buyer.ErasureCause;
import com.erpsmartcloud.privacy.buyer.ErasureFile;
import com.erpsmartcloud.privacy.map.DataMap;
import com.erpsmartcloud.privacy.retention.Retention;
import com.erpsmartcloud.store.Store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The data map of a large company, the retention table, finding a buyer, and removing 100,000 of
/// them.
final class PrivacyWorkload implements Workload {

    private static final int ORDERS = Integer.getInteger("bench.privacy.orders", 500_000);
    private static final int REMOVED = Integer.getInteger("bench.privacy.removed", 100_000);
    private static final int PRODUCTS = 5_000;
    private static final int RUNS = Integer.getInteger("bench.runs", 5);
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Override
    public void run(Path folder, Report report) throws Exception {
        OrderFeed feed = new OrderFeed(ORDERS, PRODUCTS, 300, NOW);
        try (BenchCompany company =
                        BenchCompany.create(folder.resolve("company"), 4, PRODUCTS, NOW);
                ErasureFile list =
                        new ErasureFile(folder.resolve("backups"), SecretKeyBytes.random(32))) {
            for (int page = 0; page < feed.pages(); page++) {
                company.take(company.stores().get(page % company.stores().size()), feed.page(page));
            }
            Store store = company.store();
            store.checkpoint();
            store.read(h -> h.execute("SET OPTIMIZE_REUSE_RESULTS 0"));
            BuyerErasure erasure = new BuyerErasure(store, list, List.of());
            DataMap map = new DataMap(store);
            report.within(named("data map"), Timing.of(RUNS, map::read), 300);
            Retention retention = new Retention(store, erasure, () -> NOW);
            report.within(named("retention table"), Timing.of(RUNS, retention::table), 1_000);
            BuyerRequests requests = new BuyerRequests(store, erasure);
            report.within(
                    named("find a buyer by name"),
                    Timing.of(RUNS, () -> requests.find("покупатель 123456")),
                    3_000);
            remove(store, erasure, report);
            report.within(
                    named("data map, " + REMOVED + " buyers removed"),
                    Timing.of(RUNS, map::read),
                    300);
        }
    }

    private static void remove(Store store, BuyerErasure erasure, Report report) throws Exception {
        List<UUID> orders =
                store.read(h ->
                        h.createQuery(
                                        "SELECT id FROM customer_order ORDER BY ordered_at FETCH"
                                                + " FIRST ? ROWS ONLY")
                                .bind(0, REMOVED)
                                .mapTo(UUID.class)
                                .list());
        Timing timing = new Timing();
        timing.measure(() ->
                erasure.erase(
                        "owner",
                        ErasureCause.RETENTION,
                        Optional.empty(),
                        orders,
                        BuyerErasure.Watcher.NONE));
        report.figure(named("remove " + REMOVED + " buyers, durable"), timing.text(), 1);
    }

    private static String named(String what) {
        return String.format(Locale.ROOT, "privacy at %,d orders: %s", ORDERS, what);
    }
}
