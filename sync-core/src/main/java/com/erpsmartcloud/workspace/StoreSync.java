package com.erpsmartcloud.workspace;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.Pause;
import com.erpsmartcloud.marketplace.RetryDecision;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.pull.FirstFetches;
import com.erpsmartcloud.marketplace.pull.ListingPuller;
import com.erpsmartcloud.marketplace.pull.OrderPuller;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.pull.SyncState;
import com.erpsmartcloud.marketplace.pull.SyncStates;
import com.erpsmartcloud.marketplace.push.Leash;
import com.erpsmartcloud.marketplace.push.OutboxSender;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.marketplace.stores.StoreKeys;
import com.erpsmartcloud.time.Now;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// One round of one store: orders in, then wishes out, and orders in again at once if a figure was
/// raised.
///
/// Source: domain rule C.3b.
final class StoreSync {

    /// Longer waits are left to the next round.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final StoreKeys keys;
    private final SyncStates states;
    private final FirstFetches firsts;
    private final OrderPuller orders;
    private final ListingPuller listings;
    private final OutboxSender sender;
    private final Leash leash;
    private final FirstStock firstStock;
    private final Now now;
    private final Pause pause;
    private final Instant opened;

    StoreSync(
            StoreKeys keys,
            SyncStates states,
            FirstFetches firsts,
            OrderPuller orders,
            ListingPuller listings,
            OutboxSender sender,
            Leash leash,
            FirstStock firstStock,
            Now now,
            Pause pause) {
        this.keys = keys;
        this.states = states;
        this.firsts = firsts;
        this.orders = orders;
        this.listings = listings;
        this.sender = sender;
        this.leash = leash;
        this.firstStock = firstStock;
        this.now = now;
        this.pause = pause;
        this.opened = now.instant();
    }

    private interface Step<T> {
        T run(StoreAccess access) throws ConnectorException;
    }

    SyncOutcome round(
            MarketplaceStore store,
            MarketplaceConnector connector,
            Duration backfill,
            PullProgress progress) {
        return round(store, connector, backfill, Optional.empty(), progress);
    }

    /// @param only one resource, at once; empty for all that are due. Wishes go out only after the
    ///   orders came in, so stock and prices bring the orders along
    SyncOutcome round(
            MarketplaceStore store,
            MarketplaceConnector connector,
            Duration backfill,
            Optional<Resource> only,
            PullProgress progress) {
        Resource at = Resource.ORDERS;
        try {
            keys.access(store, connector);
            at = Resource.LISTINGS;
            if (only.map(it -> it == Resource.LISTINGS).orElseGet(() -> isDue(store))) {
                retried(
                        store,
                        connector,
                        progress,
                        access -> listings.pull(store, access, connector, progress));
            }
            if (only.filter(it -> it == Resource.LISTINGS).isPresent()) {
                return new SyncOutcome(store.id(), store.name(), 0, 0, 0, 0, "", "");
            }
            at = Resource.ORDERS;
            boolean older = orders.fetchesOlder(store.id());
            Instant began = now.instant();
            OrderPuller.Pulled pulled =
                    retried(
                            store,
                            connector,
                            progress,
                            access -> orders.pull(access, connector, backfill, progress));
            at = Resource.LISTINGS;
            if (pulled.whole()) {
                beginStock(store, connector, progress);
            }
            at = Resource.STOCK;
            leash.watch(opened, now.instant());
            OutboxSender.Sent sent =
                    pulled.whole() && only.filter(it -> it == Resource.ORDERS).isEmpty()
                            ? retried(
                                    store,
                                    connector,
                                    progress,
                                    access ->
                                            sender.send(
                                                    access,
                                                    connector,
                                                    Optional.of(
                                                            began.plus(
                                                                    connector.clockOffset(
                                                                            access)))))
                            : new OutboxSender.Sent(0, 0, false);
            if (sent.raised()) {
                at = Resource.ORDERS;
                retried(
                        store,
                        connector,
                        progress,
                        access -> orders.pull(access, connector, backfill, progress));
            }
            if (sent.sent() > 0 && sent.refused() < sent.sent()) {
                states.went(store.id(), Resource.STOCK);
            }
            at = Resource.ORDERS;
            // What was read just now for the first time needs no second look in the same round.
            OrderPuller.Pulled reread =
                    older
                            ? OrderPuller.Pulled.NOTHING
                            : retried(
                                    store,
                                    connector,
                                    progress,
                                    access -> orders.reread(access, connector));
            return new SyncOutcome(
                    store.id(),
                    store.name(),
                    pulled.changed() + reread.changed(),
                    pulled.poison() + reread.poison(),
                    sent.sent(),
                    sent.refused(),
                    "",
                    "");
        } catch (ConnectorException e) {
            return failed(store, at, SyncErrors.key(e.failure()), String.valueOf(e.getMessage()));
        }
    }

    /// Sends lower figures and nothing else.
    ///
    /// @return whether the store answered
    boolean lower(MarketplaceStore store, MarketplaceConnector connector, PullProgress progress) {
        try {
            return retried(
                    store,
                    connector,
                    progress,
                    access -> {
                        sender.lower(access, connector);
                        return true;
                    });
        } catch (ConnectorException e) {
            failed(
                    store,
                    Resource.STOCK,
                    SyncErrors.key(e.failure()),
                    String.valueOf(e.getMessage()));
            return false;
        }
    }

    int beginFrom(
            String actor,
            MarketplaceStore store,
            MarketplaceConnector connector,
            PullProgress progress)
            throws ConnectorException {
        List<StockFact> facts =
                retried(
                        store,
                        connector,
                        progress,
                        access -> listings.pull(store, access, connector, progress));
        return firstStock.take(actor, store.id(), facts);
    }

    void plan(MarketplaceStore store, Duration backfill, boolean beginsStock) {
        orders.plan(store.id(), backfill, beginsStock);
    }

    /// The catalogue of a company that has none begins from its first store, as soon as the orders
    /// that take of its stock are known.
    private void beginStock(
            MarketplaceStore store, MarketplaceConnector connector, PullProgress progress)
            throws ConnectorException {
        if (firsts.of(store.id()).filter(it -> it.over() && it.beginsStock()).isEmpty()) {
            return;
        }
        if (firstStock.isFirst()) {
            beginFrom("owner", store, connector, progress);
        }
        firsts.stockBegan(store.id());
    }

    /// Older orders of a store, beside its rounds.
    OrderPuller.Pulled history(
            MarketplaceStore store,
            MarketplaceConnector connector,
            Instant from,
            Instant to,
            PullProgress progress)
            throws ConnectorException {
        return retried(
                store,
                connector,
                progress,
                access -> orders.history(access, connector, from, to, progress));
    }

    private boolean isDue(MarketplaceStore store) {
        SyncState state = states.of(store.id(), Resource.LISTINGS);
        return state.lastOk()
                .map(at -> at.plus(SyncEngine.LISTINGS_EVERY).isBefore(now.instant()))
                .orElse(true);
    }

    private SyncOutcome failed(
            MarketplaceStore store, Resource resource, String key, String detail) {
        states.failed(store.id(), resource, key, detail);
        return new SyncOutcome(store.id(), store.name(), 0, 0, 0, 0, key, detail);
    }

    /// Every step may be repeated: reads change nothing here twice, and the outbox reads back what
    /// it does not know. A token that ended on the way is replaced, once.
    private <T> T retried(
            MarketplaceStore store,
            MarketplaceConnector connector,
            PullProgress progress,
            Step<T> step)
            throws ConnectorException {
        StoreAccess access = keys.access(store, connector);
        boolean replaced = false;
        for (int attempt = 1; ; attempt++) {
            try {
                return step.run(access);
            } catch (ConnectorException e) {
                if (e.failure() instanceof ConnectorFailure.TokenEnded && !replaced) {
                    access = keys.instead(store, connector, access);
                    replaced = true;
                    continue;
                }
                Optional<Duration> wait =
                        RetryDecision.after(
                                e.failure(),
                                RetryDecision.Repeat.HARMLESS,
                                attempt,
                                ThreadLocalRandom.current());
                if (attempt >= 3
                        || wait.isEmpty()
                        || wait.get().compareTo(LONGEST_WAIT) > 0
                        || progress.cancelled()) {
                    throw e;
                }
                pause.of(wait.get());
            }
        }
    }
}
