package com.erpsmartcloud.bench;

import com.erpsmartcloud.testing.ChildProcess;

import java.nio.file.Path;
import java.time.Instant;

/// Opening a company with 100,000 orders in a fresh Java, warm disk. The window is not in it.
final class StartWorkload implements Workload {

    private static final int ORDERS = 100_000;
    private static final int PRODUCTS = 5_000;
    private static final int RUNS = Integer.getInteger("bench.runs", 5);
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Override
    public void run(Path folder, Report report) throws Exception {
        Path own = folder.resolve("company");
        OrderFeed feed = new OrderFeed(ORDERS, PRODUCTS, 1000, NOW);
        try (BenchCompany company = BenchCompany.create(own, 1, PRODUCTS, NOW)) {
            for (int page = 0; page < feed.pages(); page++) {
                company.take(company.stores().getFirst(), feed.page(page));
            }
            company.store().checkpoint();
        }
        Timing opened = new Timing();
        Timing shown = new Timing();
        Timing whole = new Timing();
        for (int i = 0; i < RUNS; i++) {
            try (ChildProcess child = ChildProcess.start(StartInChild.class, own.toString())) {
                String[] millis = child.expectLine().split(" ", -1);
                opened.add(nanos(millis[0]));
                shown.add(nanos(millis[1]));
                whole.add(nanos(millis[2]));
                if (child.awaitExit() != 0) {
                    throw new IllegalStateException(child.errors());
                }
            }
        }
        String with = " with 100,000 orders, fresh Java";
        report.figure("open the company" + with, opened.text(), opened.runs());
        report.figure("first page and tab counts after it", shown.text(), shown.runs());
        report.figure("from the start of Java to that page", whole.text(), whole.runs());
    }

    private static long nanos(String millis) {
        return Long.parseLong(millis) * 1_000_000;
    }
}
