package com.erpsmartcloud.bench;

import com.erpsmartcloud.search.CompanySearch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/// What Ctrl+K asks for in a company with 500,000 orders, and what its index costs an import.
final class SearchWorkload implements Workload {

    private static final int ORDERS = Integer.getInteger("bench.search.orders", 500_000);
    private static final int IMPORTED = 20_000;
    private static final int PRODUCTS = 5_000;
    private static final int RUNS = Integer.getInteger("bench.runs", 5);
    private static final double MOST = 100;
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Override
    public void run(Path folder, Report report) throws Exception {
        Timing without = new Timing();
        Timing with = new Timing();
        importing(folder, BenchCompany.Index.NONE, new Timing());
        for (int i = 0; i < Math.min(3, RUNS); i++) {
            importing(folder, BenchCompany.Index.NONE, without);
            importing(folder, BenchCompany.Index.KEPT, with);
        }
        report.beside("import 20,000 orders with the search index", with, "none", without, 1.2);
        found(folder, report);
    }

    private static void importing(Path folder, BenchCompany.Index index, Timing timing)
            throws Exception {
        Path own = folder.resolve("import");
        OrderFeed feed = new OrderFeed(IMPORTED, PRODUCTS, 0, NOW);
        try (BenchCompany company = BenchCompany.create(own, 1, PRODUCTS, NOW, index)) {
            timing.measure(() -> {
                fill(company, feed);
                company.store().checkpoint();
            });
        }
        BenchFolder.delete(own);
    }

    private static void fill(BenchCompany company, OrderFeed feed) {
        for (int page = 0; page < feed.pages(); page++) {
            company.take(company.stores().get(page % company.stores().size()), feed.page(page));
        }
    }

    private static void found(Path folder, Report report) throws Exception {
        Path own = folder.resolve("company");
        OrderFeed feed = new OrderFeed(ORDERS, PRODUCTS, 0, NOW);
        try (BenchCompany company =
                BenchCompany.create(own, 4, PRODUCTS, NOW, BenchCompany.Index.KEPT)) {
            fill(company, feed);
            company.store().checkpoint();
            // Or the same query twice would cost nothing the second time.
            company.store().read(h -> h.execute("SET OPTIMIZE_REUSE_RESULTS 0"));
            CompanySearch search = new CompanySearch(company.store());
            ask(search, report, "one digit all share", "1");
            ask(search, report, "beginning of a number", "10012");
            ask(search, report, "whole number", "10012345-2345-1");
            ask(search, report, "end of a number", "2345-1");
            ask(search, report, "number with a typing error", "10012354-2345-1");
            ask(search, report, "tracking number", "TRK100012345");
            ask(search, report, "SKU, also an article", "ART-00123");
            ask(search, report, "SKU with a typing error", "ATR-00123");
            ask(search, report, "a word all products share", "кружка");
            ask(search, report, "two such words", "кружка керамическая");
            ask(search, report, "a common and a rare word", "кружка 123");
            ask(search, report, "a word with a typing error", "кержмическая");
            ask(search, report, "words with typing errors", "крубка керамичская 123");
            ask(search, report, "nothing like it", "zzzzyyyy");
        }
    }

    private static void ask(CompanySearch search, Report report, String what, String text)
            throws Exception {
        int hits = search.find(text, 8).size();
        Timing timing = Timing.of(RUNS, () -> search.find(text, 8));
        report.within(
                String.format(
                        Locale.ROOT, "search at %,d orders: %s (%d found)", ORDERS, what, hits),
                timing,
                MOST);
    }
}
