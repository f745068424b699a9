package com.erpsmartcloud.app.company;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.StockTarget;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.OpenVault;
import com.erpsmartcloud.vault.Unlocking;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.vault.VaultException;
import com.erpsmartcloud.workspace.Company;
import com.erpsmartcloud.workspace.CompanyFolder;
import com.erpsmartcloud.workspace.SyncOutcome;
import com.erpsmartcloud.workspace.Workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// How long the first sync of four stores takes, beside the bare download of the same pages through
/// the same connectors, which keeps nothing.
///
/// @param orders of each store, over 90 days
/// @param listings of each store
/// @param latency what each answer waits for in the sync
/// @param limits whether the marketplaces' own limits hold; else calls are as quick as they come
public record FirstSyncMeasure(int orders, int listings, Duration latency, boolean limits) {

    private static final int NO_LIMIT = 10_000;
    private static final Duration WEEK = Duration.ofDays(7);

    /// @param rows orders read
    private record Spent(Duration listings, Duration orders, long rows) {

        Duration whole() {
            return listings.plus(orders);
        }
    }

    private interface Part<T> {
        Page<T> at(PageToken token) throws ConnectorException;
    }

    /// @param folder for everything that is written
    public void run(Path folder, Consumer<String> say)
            throws IOException, VaultException, InterruptedException {
        Instant begin = Instant.now();
        CompanyFolder place = new CompanyFolder(folder.resolve("company"));
        place.begin();
        try (Sandbox sandbox = Sandbox.start(folder.resolve("sandbox"), options())) {
            Map<MarketplaceStore, Spent> bare;
            try (RunningCompany running = fresh(place)) {
                Workspace workspace = running.workspace();
                for (DemoStore each : DemoStore.values()) {
                    DemoCompany.add(workspace, each, each.key(sandbox));
                }
                say.accept("worlds made in " + seconds(Duration.between(begin, Instant.now())));
                bare = each(workspace, store -> bare(workspace, store));
            }
            // Opened anew: what the program knows of how long answers take is of those without
            // latency.
            try (RunningCompany running = again(place)) {
                sync(running.workspace(), sandbox, bare, say);
            }
        } catch (ConnectorException e) {
            throw new IllegalStateException("a marketplace on this computer did not answer", e);
        }
    }

    private void sync(
            Workspace workspace,
            Sandbox sandbox,
            Map<MarketplaceStore, Spent> bare,
            Consumer<String> say)
            throws InterruptedException {
        Duration bareWall = longest(bare);
        if (!latency.isZero()) {
            for (DemoStore each : DemoStore.values()) {
                sandbox.market(each.sandbox())
                        .set(Fault.of(FaultKind.LATENCY).with("millis", latency.toMillis()));
            }
        }
        AtomicLong heap = new AtomicLong();
        Map<MarketplaceStore, Spent> synced =
                each(workspace, store -> synced(workspace, store, heap));
        report(bare, synced, say);
        Duration wall = longest(synced);
        long rows = synced.values().stream().mapToLong(Spent::rows).sum();
        say.accept(
                "all stores at once: %d orders in %s, %d orders/s; bare download %s; ratio %s"
                        .formatted(
                                rows,
                                seconds(wall),
                                perSecond(rows, wall),
                                seconds(bareWall),
                                ratio(wall, bareWall)));
        if (limits) {
            say.accept(
                    "share of what the limits allow: %d %%"
                            .formatted(100 * bareWall.toMillis() / millis(wall)));
        }
        say.accept("heap used at most: " + heap.get() / 1_048_576 + " MB");
    }

    private SandboxOptions options() {
        SandboxOptions options =
                DemoStore.options()
                        .withDelays(Duration.ZERO, Duration.ZERO)
                        .withEase(limits ? 1 : NO_LIMIT);
        for (DemoStore each : DemoStore.values()) {
            options = options.withSize(each.sandbox(), listings, orders);
        }
        return options;
    }

    private RunningCompany fresh(CompanyFolder place) throws IOException, VaultException {
        return open(
                place,
                Vault.in(place.root(), Now.SYSTEM, Optional.empty()).createDemo(),
                Company.Expect.NEW);
    }

    private RunningCompany again(CompanyFolder place) throws IOException, VaultException {
        if (Vault.in(place.root(), Now.SYSTEM, Optional.empty()).unlockDemo()
                instanceof Unlocking.Unlocked unlocked) {
            return open(place, unlocked.vault(), Company.Expect.EXISTING);
        }
        throw new IllegalStateException("the company that was just made did not open");
    }

    private RunningCompany open(CompanyFolder place, OpenVault vault, Company.Expect expect)
            throws IOException, VaultException {
        Company company = Company.open(place, vault, expect, Holder.words(), Now.SYSTEM);
        return RunningCompany.of(company, Optional.empty(), limits ? 1 : NO_LIMIT);
    }

    /// Every store on its own thread, as the program does it.
    private static Map<MarketplaceStore, Spent> each(Workspace workspace, StoreWork work)
            throws InterruptedException {
        Map<MarketplaceStore, Future<Spent>> running = new LinkedHashMap<>();
        Map<MarketplaceStore, Spent> spent = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (MarketplaceStore store : workspace.stores().all()) {
                Callable<Spent> call = () -> work.run(store);
                running.put(store, threads.submit(call));
            }
            for (Map.Entry<MarketplaceStore, Future<Spent>> each : running.entrySet()) {
                spent.put(each.getKey(), each.getValue().get());
            }
            return spent;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a store could not be measured: " + e.getMessage(), e);
        }
    }

    private interface StoreWork {
        Spent run(MarketplaceStore store) throws ConnectorException;
    }

    private static Spent bare(Workspace workspace, MarketplaceStore store)
            throws ConnectorException {
        MarketplaceConnector connector = workspace.sync().connector(store).orElseThrow();
        StoreAccess access = workspace.storeKeys().access(store, connector);
        Instant begin = Instant.now();
        stock(access, connector, pages(token -> connector.listings().listings(access, token)));
        Instant middle = Instant.now();
        Instant to = begin.plusSeconds(1);
        Instant first = to.minus(Duration.ofDays(90));
        long rows = 0;
        while (to.isAfter(first)) {
            Instant end = to;
            Instant back = to.minus(WEEK);
            Instant from = back.isBefore(first) ? first : back;
            rows += pages(token -> connector.orders().created(access, from, end, token)).size();
            to = from;
        }
        return new Spent(
                Duration.between(begin, middle), Duration.between(middle, Instant.now()), rows);
    }

    private static <T> List<T> pages(Part<T> part) throws ConnectorException {
        List<T> rows = new ArrayList<>();
        Optional<PageToken> next = Optional.of(PageToken.FIRST);
        while (next.isPresent()) {
            Page<T> page = part.at(next.get());
            rows.addAll(page.rows());
            next = page.next();
        }
        return rows;
    }

    /// A sync reads what the listings show as well.
    private static void stock(
            StoreAccess access, MarketplaceConnector connector, List<ListingFact> listings)
            throws ConnectorException {
        List<StockTarget.Listing> asked =
                listings.stream()
                        .filter(each -> !each.archived())
                        .map(each -> new StockTarget.Listing(each.externalId(), each.article()))
                        .toList();
        int batch = connector.limits().stockReadBatch();
        for (int from = 0; from < asked.size(); from += batch) {
            connector
                    .stock()
                    .read(access, asked.subList(from, Math.min(asked.size(), from + batch)));
        }
    }

    private static Spent synced(Workspace workspace, MarketplaceStore store, AtomicLong heap) {
        AtomicLong rows = new AtomicLong();
        PullProgress watched =
                new PullProgress() {
                    @Override
                    public void rows(Resource resource, long done) {
                        Runtime java = Runtime.getRuntime();
                        heap.accumulateAndGet(java.totalMemory() - java.freeMemory(), Math::max);
                        if (resource == Resource.ORDERS) {
                            rows.set(done);
                        }
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                };
        Instant begin = Instant.now();
        requireWhole(workspace.sync().syncNow(store, Resource.LISTINGS, watched));
        Instant middle = Instant.now();
        requireWhole(workspace.sync().syncNow(store, Resource.ORDERS, watched));
        return new Spent(
                Duration.between(begin, middle),
                Duration.between(middle, Instant.now()),
                rows.get());
    }

    private static void requireWhole(SyncOutcome outcome) {
        if (!outcome.wentThrough()) {
            throw new IllegalStateException(outcome.name() + ": " + outcome.detail());
        }
    }

    private static void report(
            Map<MarketplaceStore, Spent> bare,
            Map<MarketplaceStore, Spent> synced,
            Consumer<String> say) {
        List<String> lines = new ArrayList<>();
        lines.add("| store | orders | listings | orders | orders/s | bare download | ratio |");
        lines.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        synced.forEach((store, spent) -> {
            Duration alone = Optional.ofNullable(bare.get(store)).orElseThrow().whole();
            lines.add(
                    "| %s | %d | %s | %s | %d | %s | %s |"
                            .formatted(
                                    store.marketplace(),
                                    spent.rows(),
                                    seconds(spent.listings()),
                                    seconds(spent.orders()),
                                    perSecond(spent.rows(), spent.orders()),
                                    seconds(alone),
                                    ratio(spent.whole(), alone)));
        });
        lines.forEach(say);
    }

    private static Duration longest(Map<MarketplaceStore, Spent> spent) {
        return spent.values().stream()
                .map(Spent::whole)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static long millis(Duration time) {
        return Math.max(1, time.toMillis());
    }

    private static long perSecond(long rows, Duration time) {
        return rows * 1000 / millis(time);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%d.%d s", time.toSeconds(), time.toMillisPart() / 100);
    }

    private static String ratio(Duration ours, Duration base) {
        long hundredths = 100 * ours.toMillis() / millis(base);
        return String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
    }
}
