package com.erpsmartcloud.marketplace.pull;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderSink;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tx;
import com.erpsmartcloud.time.Now;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Brings the orders of a store in, page by page. Each page is one transaction, and the place in
/// the fetch is kept in it, so that a fetch which breaks goes on where it was.
///
/// Source: feature O3, cursor with one hour of overlap.
public final class OrderPuller {

    private static final Duration OVERLAP = Duration.ofHours(1);

    private final Store store;
    private final SyncStates states;
    private final OrderSink sink;
    private final Now now;

    public OrderPuller(Store store, SyncStates states, OrderSink sink, Now now) {
        this.store = store;
        this.states = states;
        this.sink = sink;
        this.now = now;
    }

    /// @param pages how many were read
    /// @param orders rows read
    /// @param changed rows that were new or different
    /// @param poison rows that could not be understood
    /// @param whole false if it was cancelled on the way
    public record Pulled(int pages, long orders, long changed, long poison, boolean whole) {}

    /// @param backfill how far back the first fetch goes
    /// @throws ConnectorException what the marketplace or the network did; what was read before
    ///   stays
    public Pulled pull(
            StoreAccess access,
            MarketplaceConnector connector,
            Duration backfill,
            PullProgress progress)
            throws ConnectorException {
        SyncState before = states.of(access.storeId(), Resource.ORDERS);
        Instant end = now.instant().plus(connector.clockOffset(access)).plusSeconds(1);
        boolean first = before.cursor().isEmpty();
        Instant begin = before.cursor().map(c -> c.minus(OVERLAP)).orElse(end.minus(backfill));
        SyncState.Resume at =
                before.resume().orElse(new SyncState.Resume(PageToken.FIRST.value(), begin, end));
        Pulled sum = new Pulled(0, 0, 0, 0, true);
        Optional<PageToken> next = Optional.of(new PageToken(at.token()));
        while (next.isPresent()) {
            if (progress.cancelled()) {
                return new Pulled(sum.pages(), sum.orders(), sum.changed(), sum.poison(), false);
            }
            Page<OrderFact> page =
                    first
                            ? connector.orders().created(access, at.from(), at.to(), next.get())
                            : connector.orders().changed(access, at.from(), at.to(), next.get());
            next = page.next();
            int changed = keep(access, at, page);
            sum =
                    new Pulled(
                            sum.pages() + 1,
                            sum.orders() + page.rows().size(),
                            sum.changed() + changed,
                            sum.poison() + page.poison().size(),
                            true);
            progress.rows(Resource.ORDERS, sum.orders());
        }
        store.checkpoint();
        return sum;
    }

    private int keep(StoreAccess access, SyncState.Resume at, Page<OrderFact> page) {
        return store.writeBuffered(
                "sync",
                "orders.import",
                tx -> {
                    int changed = sink.take(tx, access.storeId(), page.rows());
                    Quarantine.keep(tx, access.storeId(), Resource.ORDERS, page.poison());
                    Quarantine.understood(
                            tx,
                            access.storeId(),
                            Resource.ORDERS,
                            page.rows().stream().map(OrderFact::externalId).toList());
                    states.keep(tx, after(tx, access, at, page));
                    return changed;
                });
    }

    private SyncState after(Tx tx, StoreAccess access, SyncState.Resume at, Page<OrderFact> page) {
        SyncState kept = states.of(access.storeId(), Resource.ORDERS);
        boolean last = page.next().isEmpty();
        return new SyncState(
                access.storeId(),
                Resource.ORDERS,
                last ? Optional.of(at.to()) : kept.cursor(),
                page.next().map(token -> new SyncState.Resume(token.value(), at.from(), at.to())),
                last ? Optional.of(tx.at()) : kept.lastOk(),
                Optional.of(tx.at()),
                "",
                "");
    }
}
