package com.erpsmartcloud.workspace;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.Pause;
import com.erpsmartcloud.marketplace.pull.FirstFetches;
import com.erpsmartcloud.marketplace.pull.ListingPuller;
import com.erpsmartcloud.marketplace.pull.OrderPuller;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.pull.SyncStates;
import com.erpsmartcloud.marketplace.push.Leash;
import com.erpsmartcloud.marketplace.push.OutboxSender;
import com.erpsmartcloud.marketplace.push.SafeUntil;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.marketplace.stores.StoreKeys;
import com.erpsmartcloud.marketplace.stores.Stores;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.time.Now;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Keeps every store in step: a lane per store on a virtual thread, so that a slow store never
/// holds another up.
///
/// Nobody is interrupted: lanes are woken, and asked to stop between pages.
public final class SyncEngine implements AutoCloseable {

    /// How far back the first fetch goes unless the user says otherwise.
    public static final Duration USUAL_BACKFILL = Duration.ofDays(90);

    /// Time between two rounds of a store: orders come in, and wishes go out.
    public static final Duration ROUND = Duration.ofSeconds(60);

    /// Time between two readings of what changes rarely: the listings, and the figures they show.
    public static final Duration LISTINGS_EVERY = Duration.ofMinutes(10);

    private final Stores stores;
    private final Map<Marketplace, MarketplaceConnector> connectors =
            new EnumMap<>(Marketplace.class);
    private final StoreSync storeSync;
    private final Leash leash;
    private final Now now;
    private final Map<UUID, Lane> lanes = new ConcurrentHashMap<>();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("store-sync-", 0).factory());
    private volatile boolean closed;

    SyncEngine(
            Store store,
            Stores stores,
            StoreKeys keys,
            SyncStates states,
            List<MarketplaceConnector> connectors,
            OrderPuller orders,
            ListingPuller listings,
            OutboxSender sender,
            Leash leash,
            FirstStock firstStock,
            Now now,
            Pause pause) {
        this.stores = stores;
        this.leash = leash;
        this.now = now;
        connectors.forEach(c -> this.connectors.put(c.marketplace(), c));
        this.storeSync =
                new StoreSync(
                        keys,
                        states,
                        new FirstFetches(store),
                        orders,
                        listings,
                        sender,
                        leash,
                        firstStock,
                        now,
                        pause);
        // A wish that was just written goes out at once.
        store.listen(tables -> {
            if (tables.contains(Tables.OUTBOX_COMMAND)) {
                lanes.values().forEach(Lane::wakeForOutbox);
            }
        });
    }

    /// Runs one round of every store that is not paused, all at once, and waits for them.
    ///
    /// @return one outcome per store, in the order of their names
    public List<SyncOutcome> syncNow(PullProgress progress) {
        return syncNow(USUAL_BACKFILL, progress);
    }

    /// @param backfill how far back a first fetch goes
    public List<SyncOutcome> syncNow(Duration backfill, PullProgress progress) {
        List<Future<SyncOutcome>> rounds = new ArrayList<>();
        for (MarketplaceStore store : stores.all()) {
            connector(store)
                    .filter(_ -> !store.paused())
                    .ifPresent(connector ->
                            rounds.add(
                                    threads.submit(() ->
                                            lane(store, connector)
                                                    .round(backfill, stoppable(progress)))));
        }
        List<SyncOutcome> outcomes = new ArrayList<>();
        for (Future<SyncOutcome> round : rounds) {
            outcomes.add(Outcomes.of(round));
        }
        return outcomes;
    }

    /// Runs one resource of one store and waits for it; what runs there now ends first.
    public SyncOutcome syncNow(MarketplaceStore store, Resource only, PullProgress progress) {
        MarketplaceConnector connector = connector(store).orElseThrow();
        return Outcomes.of(
                threads.submit(() ->
                        lane(store, connector)
                                .round(USUAL_BACKFILL, Optional.of(only), stoppable(progress))));
    }

    /// Until when the published stock is safe, if it is not while the program is closed for a
    /// night.
    public Optional<SafeUntil> needsLeash() {
        return leash.needed(now.instant());
    }

    /// Lowers in all stores at once what would not last a night; the program is about to close.
    ///
    /// @param most waits no longer; what was not answered by then goes at the next start
    /// @return names of the stores that did not answer
    public List<String> leash(String actor, Duration most) {
        leash.beforeClosing(actor, now.instant());
        Map<String, Future<Boolean>> answers = new LinkedHashMap<>();
        for (MarketplaceStore store : stores.all()) {
            connector(store)
                    .filter(_ -> !store.paused())
                    .ifPresent(connector ->
                            answers.put(
                                    store.name(),
                                    threads.submit(() ->
                                            lane(store, connector)
                                                    .lower(stoppable(PullProgress.SILENT)))));
        }
        long until = System.nanoTime() + most.toNanos();
        return answers.entrySet().stream()
                .filter(answer -> !Outcomes.within(answer.getValue(), until))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Notes how far back a new store's first fetch goes; a restart on the way changes nothing.
    ///
    /// @param beginsStock whether an empty catalogue and the first stock begin from what the store
    ///   shows, once its orders are in
    public void plan(MarketplaceStore store, Duration backfill, boolean beginsStock) {
        storeSync.plan(store, backfill, beginsStock);
    }

    /// Makes products and opening stock of what a store shows.
    ///
    /// @return how many products were made
    public int beginFrom(String actor, MarketplaceStore store, PullProgress progress)
            throws ConnectorException {
        return storeSync.beginFrom(actor, store, connector(store).orElseThrow(), progress);
    }

    /// Brings in the orders of a time gone by, while the rounds of the store go on.
    ///
    /// @param from inclusive
    /// @param to exclusive
    /// @throws ConnectorException what the marketplace or the network did; what was read before
    ///   stays
    public OrderPuller.Pulled history(
            MarketplaceStore store, Instant from, Instant to, PullProgress progress)
            throws ConnectorException {
        return storeSync.history(
                store, connector(store).orElseThrow(), from, to, stoppable(progress));
    }

    /// Begins to keep all stores in step by itself, until closed.
    public void start() {
        for (MarketplaceStore store : stores.all()) {
            connector(store)
                    .ifPresent(connector -> {
                        Lane lane = lane(store, connector);
                        if (lane.begin()) {
                            threads.execute(() -> lane.keepGoing(ROUND));
                        }
                    });
        }
    }

    /// Asks every lane to run now, without waiting for it.
    public void wake() {
        lanes.values().forEach(Lane::wake);
    }

    public void wake(UUID store) {
        Optional.ofNullable(lanes.get(store)).ifPresent(Lane::wake);
    }

    /// Which stores are being synced at this moment.
    public Map<UUID, Boolean> running() {
        Map<UUID, Boolean> running = new HashMap<>();
        lanes.forEach((id, lane) -> running.put(id, lane.isRunning()));
        return running;
    }

    public Optional<MarketplaceConnector> connector(Marketplace marketplace) {
        return Optional.ofNullable(connectors.get(marketplace));
    }

    public Optional<MarketplaceConnector> connector(MarketplaceStore store) {
        return Optional.ofNullable(connectors.get(store.marketplace()));
    }

    @Override
    public void close() {
        closed = true;
        lanes.values().forEach(Lane::stop);
        threads.close();
    }

    private Lane lane(MarketplaceStore store, MarketplaceConnector connector) {
        return lanes.computeIfAbsent(store.id(), id -> new Lane(id, stores, connector, storeSync));
    }

    private PullProgress stoppable(PullProgress progress) {
        return new PullProgress() {
            @Override
            public void rows(Resource resource, long done) {
                progress.rows(resource, done);
            }

            @Override
            public boolean cancelled() {
                return closed || progress.cancelled();
            }
        };
    }
}
