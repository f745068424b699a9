package com.erpsmartcloud.bench;

import com.erpsmartcloud.orders.H2OrderReader;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderReader;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.store.Store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// The orders list and the export of a company with 500,000 orders in four stores of very different
/// size.
final class OrdersWorkload implements Workload {

    private static final int ORDERS = 500_000;
    private static final int PRODUCTS = 5_000;
    private static final int RUNS = Integer.getInteger("bench.runs", 5);
    private static final int SHOWN = 100;
    private static final double MOST = 150;
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Override
    public void run(Path folder, Report report) throws Exception {
        Path own = folder.resolve("company");
        OrderFeed feed = new OrderFeed(ORDERS, PRODUCTS, 0, NOW);
        try (BenchCompany company = BenchCompany.create(own, 4, PRODUCTS, NOW)) {
            long start = System.nanoTime();
            for (int page = 0; page < feed.pages(); page++) {
                int storeNumber = page % 20 < 12 ? 0 : page % 20 < 17 ? 1 : page % 20 < 19 ? 2 : 3;
                company.take(company.stores().get(storeNumber), feed.page(page));
            }
            company.store().checkpoint();
            double seconds = (System.nanoTime() - start) / 1e9;
            report.figure(
                    "import 500,000 orders into one company",
                    String.format(Locale.ROOT, "%.0f s", seconds),
                    1);
            measure(company.store(), company.stores().getLast(), report);
        }
        ExportInChild.measure(own, folder, report);
    }

    private static void measure(Store store, UUID smallStore, Report report) throws Exception {
        // Or the same query twice would cost nothing the second time.
        store.read(h -> h.execute("SET OPTIMIZE_REUSE_RESULTS 0"));
        OrderReader orders = new H2OrderReader(store, () -> NOW);
        for (OrderTab tab : List.of(OrderTab.ALL, OrderTab.TO_SHIP, OrderTab.DELIVERED)) {
            OrderQuery query = OrderQuery.of(tab);
            page(report, orders, "first page of " + tab, query, 0);
            for (OrderQuery.Sort sort : OrderQuery.Sort.values()) {
                for (OrderQuery.Direction direction : OrderQuery.Direction.values()) {
                    page(
                            report,
                            orders,
                            tab + " sorted by " + sort + " " + direction,
                            with(tab, Set.of(), "", 0, sort, direction),
                            0);
                }
            }
        }
        OrderQuery all = OrderQuery.of(OrderTab.ALL);
        page(report, orders, "ALL scrolled to row 250,000", all, 250_000);
        OrderRow some = orders.page(all, 1_000, 1).getFirst();
        String number = some.externalId();
        filter(report, orders, "whole number", all(Set.of(), number, 0));
        filter(report, orders, "beginning of a number", all(Set.of(), number.substring(0, 5), 0));
        filter(report, orders, "article", all(Set.of(), some.firstArticle(), 0));
        filter(report, orders, "small store", all(Set.of(smallStore), "", 0));
        filter(report, orders, "due in 24 hours", due());
        report.within(
                "orders list: detail of one order",
                Timing.of(RUNS, () -> orders.detail(some.id())),
                MOST);
    }

    private static OrderQuery all(Set<UUID> stores, String text, int due) {
        return with(
                OrderTab.ALL,
                stores,
                text,
                due,
                OrderQuery.Sort.ORDERED,
                OrderQuery.Direction.DESCENDING);
    }

    private static OrderQuery due() {
        return with(
                OrderTab.TO_SHIP,
                Set.of(),
                "",
                24,
                OrderQuery.Sort.SHIP_BY,
                OrderQuery.Direction.ASCENDING);
    }

    private static OrderQuery with(
            OrderTab tab,
            Set<UUID> stores,
            String text,
            int due,
            OrderQuery.Sort sort,
            OrderQuery.Direction direction) {
        return new OrderQuery(tab, stores, text, due, sort, direction);
    }

    private static void page(
            Report report, OrderReader orders, String what, OrderQuery query, long offset)
            throws Exception {
        report.within(
                "orders list: " + what,
                Timing.of(RUNS, () -> orders.page(query, offset, SHOWN)),
                MOST);
    }

    /// A filter changes the rows, the numbers on the tabs and the sums below.
    private static void filter(Report report, OrderReader orders, String what, OrderQuery query)
            throws Exception {
        page(report, orders, "filter by " + what, query, 0);
        report.within(
                "orders list: tab counts, filter by " + what,
                Timing.of(RUNS, () -> orders.counts(query)),
                MOST);
        report.within(
                "orders list: sums, filter by " + what,
                Timing.of(RUNS, () -> orders.totals(query)),
                MOST);
    }
}
