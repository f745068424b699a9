package com.erpsmartcloud.bench;

import com.erpsmartcloud.marketplace.OrderFact;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// The first fetch: 100,000 orders with 200,000 lines, in pages of 1,000, until they are on the
/// disk. Reading them from the marketplace is not in it.
final class ImportWorkload implements Workload {

    private static final int ORDERS = 100_000;
    private static final int PRODUCTS = 5_000;
    private static final int RUNS = Integer.getInteger("bench.runs", 5);
    private static final Instant CONNECTED = Instant.parse("2026-11-20T09:00:00Z");

    private final int rawBytes;

    /// @param rawBytes length of the reading kept with each order; 0 for orders and lines alone
    ImportWorkload(int rawBytes) {
        this.rawBytes = rawBytes;
    }

    @Override
    public void run(Path folder, Report report) throws Exception {
        Timing ours = new Timing();
        Timing h2 = new Timing();
        Timing sqlite = new Timing();
        List<List<OrderFact>> some = pages(10_000);
        ours(folder, some, new Timing());
        h2(folder, some, new Timing());
        sqlite(folder, some, new Timing());
        List<List<OrderFact>> pages = pages(ORDERS);
        // The readings make every run longer, and three tell as much.
        int runs = rawBytes == 0 ? RUNS : Math.min(3, RUNS);
        for (int i = 0; i < runs; i++) {
            h2(folder, pages, h2);
            ours(folder, pages, ours);
            sqlite(folder, pages, sqlite);
            System.out.printf(
                    "import run %d: ours %s, H2 %s, SQLite %s (medians so far)%n",
                    i + 1, ours.text(), h2.text(), sqlite.text());
        }
        String what =
                "import 100,000 orders, 200,000 lines"
                        + (rawBytes == 0 ? "" : ", " + rawBytes + " bytes of reading each");
        report.beside(what, ours, "plain H2", h2, 2.5);
        report.beside(what, ours, "SQLite", sqlite, 3.5);
    }

    private List<List<OrderFact>> pages(int orders) {
        OrderFeed feed = new OrderFeed(orders, PRODUCTS, rawBytes, CONNECTED);
        return IntStream.range(0, feed.pages()).mapToObj(feed::page).toList();
    }

    private static void ours(Path folder, List<List<OrderFact>> pages, Timing timing)
            throws Exception {
        Path own = folder.resolve("ours");
        try (BenchCompany company = BenchCompany.create(own, 1, PRODUCTS, CONNECTED)) {
            timing.measure(() -> {
                for (List<OrderFact> page : pages) {
                    company.take(company.stores().getFirst(), page);
                }
                company.store().checkpoint();
            });
        }
        BenchFolder.delete(own);
    }

    private static void h2(Path folder, List<List<OrderFact>> pages, Timing timing)
            throws Exception {
        Path own = folder.resolve("h2");
        try (PlainOrders orders = PlainDatabases.h2(own)) {
            plain(orders, pages, timing);
        }
        BenchFolder.delete(own);
    }

    private static void sqlite(Path folder, List<List<OrderFact>> pages, Timing timing)
            throws Exception {
        Path own = folder.resolve("sqlite");
        try (PlainOrders orders = PlainDatabases.sqlite(own)) {
            plain(orders, pages, timing);
        }
        BenchFolder.delete(own);
    }

    private static void plain(PlainOrders orders, List<List<OrderFact>> pages, Timing timing)
            throws Exception {
        timing.measure(() -> {
            for (List<OrderFact> page : pages) {
                orders.take(page);
            }
            orders.end();
        });
    }
}
