package com.erpsmartcloud.bench;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.model.ModelMarketplace;
import com.erpsmartcloud.marketplace.push.ChannelNumbers;
import com.erpsmartcloud.marketplace.push.OutboxSender;
import com.erpsmartcloud.marketplace.push.StoreLease;
import com.erpsmartcloud.marketplace.rules.ChannelFormula;
import com.erpsmartcloud.marketplace.rules.RoundTo;
import com.erpsmartcloud.marketplace.rules.RuleCover;
import com.erpsmartcloud.marketplace.rules.RuleEdit;
import com.erpsmartcloud.time.Now;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;

/// A rule over 50,000 SKUs is changed, and a sale in one store lowers the others.
final class PublishWorkload implements Workload {

    private static final int SKUS = Integer.getInteger("bench.skus", 50_000);
    private static final int PRODUCTS = 1_000;
    private static final int SALES = Integer.getInteger("bench.sales", 200);
    private static final int STORES = 4;
    private static final int RUNS = Integer.getInteger("bench.runs", 5);
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Override
    public void run(Path folder, Report report) throws Exception {
        try (BenchCompany company = BenchCompany.create(folder.resolve("rules"), 1, SKUS, NOW)) {
            plan(company, report);
        }
        try (BenchCompany company =
                BenchCompany.create(folder.resolve("sale"), STORES, PRODUCTS, NOW)) {
            for (Duration latency : List.of(Duration.ZERO, Duration.ofMillis(200))) {
                lowered(company, latency, report);
            }
        }
    }

    private static RuleEdit.Draft draft(int percent) {
        return new RuleEdit.Draft(
                "all",
                1,
                new ChannelFormula(
                        BigDecimal.valueOf(percent),
                        0,
                        BigDecimal.ZERO,
                        RoundTo.FLOOR,
                        0,
                        OptionalLong.empty(),
                        OptionalLong.empty()),
                List.of(RuleCover.ALL),
                Set.of(),
                false);
    }

    private static void plan(BenchCompany company, Report report) throws Exception {
        RuleEdit rules = new RuleEdit(company.store(), company.publisher()::plan);
        UUID[] rule = new UUID[1];
        Timing first = new Timing();
        first.measure(() -> rule[0] = rules.add("owner", draft(90)));
        report.within("new rule over 50,000 SKUs: planned, 50,000 new commands", first, 2000);
        int[] percent = {90};
        report.within(
                "rule over 50,000 SKUs changed: planned, 50,000 commands changed",
                Timing.of(RUNS, () -> rules.change("owner", rule[0], draft(--percent[0]))),
                2000);
        ChannelNumbers numbers = company.channelNumbers();
        report.within(
                "the same, looked at before it is saved",
                Timing.of(RUNS, () -> numbers.preview(Optional.of(rule[0]), draft(50), 20)),
                2000);
    }

    /// From the order's page to the lower figure in the last of the other stores, one after the
    /// other.
    private static void lowered(BenchCompany company, Duration latency, Report report)
            throws Exception {
        List<OutboxSender> senders = new ArrayList<>();
        List<ModelMarketplace> markets = new ArrayList<>();
        for (int i = 0; i < STORES; i++) {
            ModelMarketplace market = new ModelMarketplace(Now.SYSTEM);
            market.latency = latency;
            markets.add(market);
            senders.add(
                    new OutboxSender(
                            company.store(), company.publisher(), StoreLease.ALONE, Now.SYSTEM));
        }
        for (int i = 0; i < STORES; i++) {
            send(company, senders.get(i), markets.get(i), i);
        }
        List<Long> took = new ArrayList<>();
        for (int sale = 0; sale < SALES / (latency.isZero() ? 1 : 4); sale++) {
            int number = sale + (latency.isZero() ? 0 : SALES);
            long began = System.nanoTime();
            company.take(
                    company.stores().getFirst(),
                    List.of(OrderFeed.sale(number, PRODUCTS, Instant.now())));
            try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 1; i < STORES; i++) {
                    int lane = i;
                    lanes.submit(() -> {
                        send(company, senders.get(lane), markets.get(lane), lane);
                        return lane;
                    });
                }
            }
            took.add((System.nanoTime() - began) / 1_000);
        }
        took.sort(null);
        report.figure(
                "one sale to the lower figure in three other stores, %s ms a call: p50, p95"
                        .formatted(latency.toMillis()),
                "%.1f, %.1f ms"
                        .formatted(
                                took.get(took.size() / 2) / 1000.0,
                                took.get(took.size() * 95 / 100) / 1000.0),
                took.size());
    }

    private static void send(
            BenchCompany company, OutboxSender sender, ModelMarketplace market, int store)
            throws Exception {
        sender.send(
                new StoreAccess(
                        company.stores().get(store),
                        Marketplace.OZON,
                        URI.create("http://127.0.0.1:1"),
                        Map.of()),
                market,
                Optional.of(Instant.now()));
    }
}
