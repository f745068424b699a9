package com.erpsmartcloud.marketplace.pull;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.pull.FirstFetch.Stage;
import com.erpsmartcloud.marketplace.pull.OrderPuller.Pulled;
import com.erpsmartcloud.store.Store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/// The older part of a store's first fetch, week by week into the past. What is new meanwhile comes
/// in beside it.
final class OlderOrders {

    private final Store store;
    private final FirstFetches firsts;
    private final OrderPages pages;

    OlderOrders(Store store, OrderPages pages) {
        this.store = store;
        this.firsts = new FirstFetches(store);
        this.pages = pages;
    }

    /// Where a window that ends there begins, on a whole second: marketplaces know no parts of one.
    static Instant back(MarketplaceConnector connector, Instant end) {
        Duration longest = connector.limits().longestWindow();
        Duration window = longest.compareTo(FirstFetch.WINDOW) < 0 ? longest : FirstFetch.WINDOW;
        Instant back = end.minus(window);
        Instant whole = back.truncatedTo(ChronoUnit.SECONDS);
        return back.equals(whole) ? whole : whole.plusSeconds(1);
    }

    /// @param read told how many rows were read, all together
    /// @param more asked between pages whether there is time for another one
    /// @return whole once nothing older is wanted
    Pulled fetch(
            StoreAccess access,
            MarketplaceConnector connector,
            PullProgress progress,
            LongConsumer read,
            BooleanSupplier more)
            throws ConnectorException {
        try (NextPage next = new NextPage(access, connector)) {
            return fetch(access, connector, next, progress, read, more);
        }
    }

    private Pulled fetch(
            StoreAccess access,
            MarketplaceConnector connector,
            NextPage ahead,
            PullProgress progress,
            LongConsumer read,
            BooleanSupplier more)
            throws ConnectorException {
        UUID storeId = access.storeId();
        Pulled sum = Pulled.NOTHING;
        boolean kept = true;
        boolean goOn;
        do {
            FirstFetch fetch = firsts.of(storeId).orElseThrow();
            if (fetch.over()) {
                return sum.done();
            }
            if (fetch.stage() == Stage.PAUSED) {
                return sum;
            }
            if (!fetch.reached().isAfter(fetch.begin())) {
                finish(storeId);
                return sum.done();
            }
            SyncState.Resume at = fetch.resume().orElseGet(() -> window(connector, fetch));
            Page<OrderFact> page;
            try {
                page = ahead.at(at);
            } catch (ConnectorException e) {
                if (!kept || !OrderPages.isOutdated(at, e)) {
                    throw e;
                }
                page = OrderPages.fetch(access, connector, OrderPages.first(at), true);
            }
            kept = false;
            Optional<SyncState.Resume> next = OrderPages.next(at, page);
            FirstFetch then = further(fetch, at, next, page);
            goOn = more.getAsBoolean() && !progress.cancelled();
            if (goOn && then.reached().isAfter(then.begin())) {
                ahead.begin(next.orElseGet(() -> window(connector, then)));
            }
            sum = sum.with(page, keep(access, at, next, page));
            read.accept(sum.orders());
        } while (goOn && !progress.cancelled());
        return sum;
    }

    private static SyncState.Resume window(MarketplaceConnector connector, FirstFetch fetch) {
        Instant back = back(connector, fetch.reached());
        Instant from = back.isBefore(fetch.begin()) ? fetch.begin() : back;
        return new SyncState.Resume(PageToken.FIRST.value(), from, fetch.reached());
    }

    private int keep(
            StoreAccess access,
            SyncState.Resume at,
            Optional<SyncState.Resume> next,
            Page<OrderFact> page) {
        return pages.keep(
                access,
                page,
                tx ->
                        FirstFetches.change(
                                tx, access.storeId(), was -> further(was, at, next, page)));
    }

    private static FirstFetch further(
            FirstFetch was,
            SyncState.Resume at,
            Optional<SyncState.Resume> next,
            Page<OrderFact> page) {
        return was.further(next.isPresent() ? was.reached() : at.from(), next, page.rows().size());
    }

    private void finish(UUID storeId) {
        store.write(
                "sync",
                "orders.first-fetch",
                tx -> {
                    FirstFetches.change(
                            tx,
                            storeId,
                            was -> was.stage() == Stage.RUNNING ? was.at(Stage.DONE) : was);
                    return storeId;
                });
        store.checkpoint();
    }
}
