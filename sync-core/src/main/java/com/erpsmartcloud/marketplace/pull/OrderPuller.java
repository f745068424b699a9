package com.erpsmartcloud.marketplace.pull;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderSink;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tx;
import com.erpsmartcloud.time.Now;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Brings the orders of a store in, page by page. Each page is one transaction, and the place in
/// the fetch is kept in it, so that a fetch which breaks goes on where it was.
///
/// Source: feature O3, cursor with one hour of overlap.
public final class OrderPuller {

    private static final Duration OVERLAP = Duration.ofHours(1);

    /// Orders whose parcels are still to go somewhere.
    private static final String OPEN =
            """
            SELECT external_id FROM customer_order
             WHERE store_id = ? AND external_id > ?
               AND fulfilment NOT IN ('DELIVERED', 'SPLIT')
               AND cancel_return IN ('NONE', 'CANCEL_REQUESTED')
             ORDER BY external_id LIMIT ?
            """;

    private final Store store;
    private final SyncStates states;
    private final OrderSink sink;
    private final Now now;

    /// Up to which order of a store the turn has come.
    private final Map<UUID, String> reread = new ConcurrentHashMap<>();

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
    public record Pulled(int pages, long orders, long changed, long poison, boolean whole) {

        private Pulled with(Page<OrderFact> page, int news) {
            long bad =
                    page.poison().size()
                            + page.rows().stream()
                                    .filter(fact -> Implausible.order(fact).isPresent())
                                    .count();
            return new Pulled(
                    pages + 1, orders + page.rows().size(), changed + news, poison + bad, false);
        }

        private Pulled done() {
            return new Pulled(pages, orders, changed, poison, true);
        }
    }

    /// Notes how far back the first fetch of a store goes, before it begins: whenever it is broken
    /// off, also before its first page, it goes on with the same days. A store that was fetched
    /// already stays as it is.
    public void plan(UUID storeId, MarketplaceConnector connector, Duration backfill) {
        Instant end = now.instant().plusSeconds(1);
        SyncState.Resume first = window(connector, end.minus(backfill), end);
        store.write(
                "sync",
                "orders.plan",
                tx -> {
                    SyncState before = states.of(storeId, Resource.ORDERS);
                    boolean fresh = before.cursor().isEmpty() && before.resume().isEmpty();
                    if (fresh) {
                        states.keep(
                                tx,
                                new SyncState(
                                        storeId,
                                        Resource.ORDERS,
                                        before.cursor(),
                                        Optional.of(first),
                                        before.lastOk(),
                                        before.lastTry(),
                                        before.errorKey(),
                                        before.errorDetail()));
                    }
                    return fresh;
                });
    }

    /// @param backfill how far back the first fetch goes, if it was not planned
    /// @throws ConnectorException what the marketplace or the network did; what was read before
    ///   stays
    public Pulled pull(
            StoreAccess access,
            MarketplaceConnector connector,
            Duration backfill,
            PullProgress progress)
            throws ConnectorException {
        SyncState before = states.of(access.storeId(), Resource.ORDERS);
        Instant started = now.instant();
        Instant end = started.plus(connector.clockOffset(access)).plusSeconds(1);
        boolean created = before.cursor().isEmpty();
        Optional<SyncState.Resume> kept = before.resume();
        Instant begin =
                before.cursor()
                        .map(c -> earlier(c, end).minus(OVERLAP))
                        .orElse(end.minus(backfill));
        SyncState.Resume at = kept.orElseGet(() -> window(connector, begin, end));
        Pulled sum = new Pulled(0, 0, 0, 0, false);
        while (!progress.cancelled()) {
            Page<OrderFact> page;
            try {
                page = fetch(access, connector, at, created);
            } catch (ConnectorException e) {
                if (kept.filter(at::equals).isPresent() && isOutdated(at, e)) {
                    at = new SyncState.Resume(PageToken.FIRST.value(), at.from(), at.to());
                    continue;
                }
                throw e;
            }
            // The clock's offset is known once there is an answer; a cursor in the future would
            // lose what happens until then.
            Instant reached =
                    earlier(at.to(), started.plus(connector.clockOffset(access)).plusSeconds(1));
            Optional<SyncState.Resume> next = resume(at, page);
            sum =
                    sum.with(
                            page,
                            keep(
                                    access,
                                    page,
                                    tx ->
                                            states.keep(
                                                    tx,
                                                    after(tx, access.storeId(), next, reached))));
            progress.rows(Resource.ORDERS, sum.orders());
            if (next.isPresent()) {
                at = next.get();
            } else if (at.to().isBefore(end)) {
                // What was created later has changed later, so the rest comes as changes.
                created = false;
                at = window(connector, at.to().minus(OVERLAP), end);
            } else {
                store.checkpoint();
                return sum.done();
            }
        }
        return sum;
    }

    /// Brings in what was ordered in a time gone by, beside the regular fetch and without touching
    /// how far that one has come. What is known already changes nothing.
    ///
    /// @param from inclusive
    /// @param to exclusive
    /// @throws ConnectorException what the marketplace or the network did; what was read before
    ///   stays
    public Pulled history(
            StoreAccess access,
            MarketplaceConnector connector,
            Instant from,
            Instant to,
            PullProgress progress)
            throws ConnectorException {
        SyncState.Resume at = window(connector, from, to);
        Pulled sum = new Pulled(0, 0, 0, 0, false);
        while (!progress.cancelled()) {
            Page<OrderFact> page = fetch(access, connector, at, true);
            sum = sum.with(page, keep(access, page, _ -> {}));
            progress.rows(Resource.ORDERS, sum.orders());
            Optional<SyncState.Resume> next = resume(at, page);
            if (next.isPresent()) {
                at = next.get();
            } else if (at.to().isBefore(to)) {
                at = window(connector, at.to(), to);
            } else {
                store.checkpoint();
                return sum.done();
            }
        }
        return sum;
    }

    /// Reads open orders once more where the marketplace's changes do not tell what becomes of
    /// parcels: some in each round, in turn, so that all of them have theirs.
    ///
    /// @throws ConnectorException what the marketplace or the network did
    public Pulled reread(StoreAccess access, MarketplaceConnector connector)
            throws ConnectorException {
        int most = connector.orders().rereads();
        List<String> ids = most == 0 ? List.of() : open(access.storeId(), most);
        if (ids.size() < most) {
            reread.remove(access.storeId());
        } else if (!ids.isEmpty()) {
            reread.put(access.storeId(), ids.getLast());
        }
        Pulled none = new Pulled(0, 0, 0, 0, true);
        if (ids.isEmpty()) {
            return none;
        }
        Page<OrderFact> page = connector.orders().again(access, ids);
        return none.with(page, keep(access, page, _ -> {})).done();
    }

    private List<String> open(UUID storeId, int most) {
        return store.read(h ->
                h.createQuery(OPEN)
                        .bind(0, storeId)
                        .bind(1, reread.getOrDefault(storeId, ""))
                        .bind(2, most)
                        .mapTo(String.class)
                        .list());
    }

    private static Page<OrderFact> fetch(
            StoreAccess access,
            MarketplaceConnector connector,
            SyncState.Resume at,
            boolean created)
            throws ConnectorException {
        PageToken token = new PageToken(at.token());
        return created
                ? connector.orders().created(access, at.from(), at.to(), token)
                : connector.orders().changed(access, at.from(), at.to(), token);
    }

    private static SyncState.Resume window(
            MarketplaceConnector connector, Instant from, Instant end) {
        Instant to = earlier(end, from.plus(connector.limits().longestWindow()));
        return new SyncState.Resume(PageToken.FIRST.value(), from, to);
    }

    private static Optional<SyncState.Resume> resume(SyncState.Resume at, Page<OrderFact> page) {
        return page.next().map(token -> new SyncState.Resume(token.value(), at.from(), at.to()));
    }

    /// A place kept from an earlier run may be one that the marketplace has forgotten: then the
    /// window begins anew.
    private static boolean isOutdated(SyncState.Resume at, ConnectorException e) {
        return !at.token().isEmpty()
                && e.failure() instanceof ConnectorFailure.Rejected(int status, _, _, _)
                && status < 500;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /// @param place notes how far the fetch has come, in the same transaction
    private int keep(StoreAccess access, Page<OrderFact> page, Consumer<Tx> place) {
        UUID storeId = access.storeId();
        List<PoisonRow> poison = new ArrayList<>(page.poison());
        List<OrderFact> sound = new ArrayList<>();
        for (OrderFact fact : page.rows()) {
            Implausible.order(fact).ifPresentOrElse(poison::add, () -> sound.add(fact));
        }
        return store.writeBuffered(
                "sync",
                "orders.import",
                tx -> {
                    int changed = sink.take(tx, storeId, sound);
                    Quarantine.keep(tx, storeId, Resource.ORDERS, poison);
                    Quarantine.understood(
                            tx,
                            storeId,
                            Resource.ORDERS,
                            sound.stream().map(OrderFact::externalId).toList());
                    place.accept(tx);
                    return changed;
                });
    }

    private SyncState after(
            Tx tx, UUID storeId, Optional<SyncState.Resume> resume, Instant reached) {
        SyncState kept = states.of(storeId, Resource.ORDERS);
        boolean last = resume.isEmpty();
        return new SyncState(
                storeId,
                Resource.ORDERS,
                last ? Optional.of(reached) : kept.cursor(),
                resume,
                last ? Optional.of(tx.at()) : kept.lastOk(),
                Optional.of(tx.at()),
                "",
                "");
    }
}
