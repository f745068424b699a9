package com.erpsmartcloud.marketplace.pull;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderSink;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tx;
import com.erpsmartcloud.time.Now;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

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

    /// A long first fetch looks for what is new so often.
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(60);

    private final Store store;
    private final SyncStates states;
    private final FirstFetches firsts;
    private final OrderPages pages;
    private final OlderOrders older;
    private final Now now;

    /// Up to which order of a store the turn has come.
    private final Map<UUID, String> reread = new ConcurrentHashMap<>();

    public OrderPuller(Store store, SyncStates states, OrderSink sink, Now now) {
        this.store = store;
        this.states = states;
        this.firsts = new FirstFetches(store);
        this.pages = new OrderPages(store, sink);
        this.older = new OlderOrders(store, pages);
        this.now = now;
    }

    /// @param pages how many were read
    /// @param orders rows read
    /// @param changed rows that were new or different
    /// @param poison rows that could not be understood
    /// @param whole false if it was cancelled or paused on the way
    public record Pulled(int pages, long orders, long changed, long poison, boolean whole) {

        public static final Pulled NOTHING = new Pulled(0, 0, 0, 0, false);

        Pulled with(Page<OrderFact> page, int news) {
            long bad =
                    page.poison().size()
                            + page.rows().stream()
                                    .filter(fact -> Implausible.order(fact).isPresent())
                                    .count();
            return new Pulled(
                    pages + 1, orders + page.rows().size(), changed + news, poison + bad, false);
        }

        Pulled done() {
            return new Pulled(pages, orders, changed, poison, true);
        }

        private Pulled and(Pulled next) {
            return new Pulled(
                    pages + next.pages(),
                    orders + next.orders(),
                    changed + next.changed(),
                    poison + next.poison(),
                    next.whole());
        }
    }

    /// Notes how far back the first fetch of a store goes, before it begins: whenever it is broken
    /// off, also before its first page, it goes on with the same days. A store that was fetched
    /// already stays as it is.
    ///
    /// @param beginsStock see [FirstFetch]
    public void plan(UUID storeId, Duration backfill, boolean beginsStock) {
        Instant end = now.instant().plusSeconds(1);
        store.write(
                "sync",
                "orders.plan",
                tx -> {
                    SyncState before = states.of(storeId, Resource.ORDERS);
                    boolean fresh =
                            before.cursor().isEmpty()
                                    && before.resume().isEmpty()
                                    && firsts.of(storeId).isEmpty();
                    if (fresh) {
                        FirstFetches.keep(
                                tx, FirstFetch.planned(storeId, end, backfill, beginsStock));
                    }
                    return fresh;
                });
    }

    /// What is new, then older orders until the first fetch is over.
    ///
    /// @param backfill how far back the first fetch goes, if it was not planned
    /// @throws ConnectorException what the marketplace or the network did; what was read before
    ///   stays
    public Pulled pull(
            StoreAccess access,
            MarketplaceConnector connector,
            Duration backfill,
            PullProgress progress)
            throws ConnectorException {
        plan(access.storeId(), backfill);
        Pulled sum = recent(access, connector, progress);
        while (sum.whole() && isOpen(access.storeId())) {
            Pulled before = sum;
            Instant again = now.instant().plus(LOOK_AGAIN);
            sum =
                    sum.and(
                            older.fetch(
                                    access,
                                    connector,
                                    progress,
                                    read -> progress.rows(Resource.ORDERS, before.orders() + read),
                                    () -> now.instant().isBefore(again)));
            if (sum.whole() || progress.cancelled() || isPaused(access.storeId())) {
                return sum;
            }
            sum = sum.and(recent(access, connector, after(progress, sum.orders())));
        }
        return sum;
    }

    /// Counts on from the rows that were read before.
    private static PullProgress after(PullProgress progress, long before) {
        return new PullProgress() {
            @Override
            public void rows(Resource resource, long done) {
                progress.rows(resource, before + done);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    /// Whether the next pull fetches older orders, which is all that it does for minutes or hours.
    public boolean fetchesOlder(UUID storeId) {
        return firsts.of(storeId)
                .map(it -> it.stage() == FirstFetch.Stage.RUNNING)
                .orElseGet(() -> states.of(storeId, Resource.ORDERS).cursor().isEmpty());
    }

    private void plan(UUID storeId, Duration backfill) {
        SyncState before = states.of(storeId, Resource.ORDERS);
        if (before.cursor().isEmpty() && before.resume().isEmpty()) {
            plan(storeId, backfill, false);
        }
    }

    private boolean isOpen(UUID storeId) {
        return firsts.of(storeId).filter(it -> !it.over()).isPresent();
    }

    private boolean isPaused(UUID storeId) {
        return firsts.of(storeId).filter(it -> it.stage() == FirstFetch.Stage.PAUSED).isPresent();
    }

    /// What changed since the last time; at the first time, the newest orders.
    private Pulled recent(StoreAccess access, MarketplaceConnector connector, PullProgress progress)
            throws ConnectorException {
        SyncState before = states.of(access.storeId(), Resource.ORDERS);
        Instant started = now.instant();
        Instant end = started.plus(connector.clockOffset(access)).plusSeconds(1);
        boolean created = before.cursor().isEmpty();
        Optional<SyncState.Resume> kept = before.resume();
        Instant begin =
                before.cursor()
                        .map(c -> earlier(c, end).minus(OVERLAP))
                        .orElseGet(() -> newest(access.storeId(), connector, end));
        SyncState.Resume at = kept.orElseGet(() -> OrderPages.window(connector, begin, end));
        Pulled sum = Pulled.NOTHING;
        while (!progress.cancelled()) {
            Page<OrderFact> page;
            try {
                page = OrderPages.fetch(access, connector, at, created);
            } catch (ConnectorException e) {
                if (kept.filter(at::equals).isPresent() && OrderPages.isOutdated(at, e)) {
                    at = OrderPages.first(at);
                    continue;
                }
                throw e;
            }
            // The clock's offset is known once there is an answer; a cursor in the future would
            // lose what happens until then.
            Instant reached =
                    earlier(at.to(), started.plus(connector.clockOffset(access)).plusSeconds(1));
            Optional<SyncState.Resume> next = OrderPages.next(at, page);
            SyncState.Resume here = at;
            boolean first = created;
            sum =
                    sum.with(
                            page,
                            pages.keep(
                                    access,
                                    page,
                                    tx -> {
                                        states.keep(tx, after(tx, access.storeId(), next, reached));
                                        if (first) {
                                            firstPage(tx, access.storeId(), here, next, page);
                                        }
                                    }));
            progress.rows(Resource.ORDERS, sum.orders());
            if (next.isPresent()) {
                at = next.get();
            } else if (at.to().isBefore(end)) {
                // What was created later has changed later, so the rest comes as changes.
                created = false;
                at = OrderPages.window(connector, at.to().minus(OVERLAP), end);
            } else {
                store.checkpoint();
                return sum.done();
            }
        }
        return sum;
    }

    /// Where the newest orders begin, which come first.
    private Instant newest(UUID storeId, MarketplaceConnector connector, Instant end) {
        Instant back = OlderOrders.back(connector, end);
        return firsts.of(storeId).map(FirstFetch::begin).filter(back::isBefore).orElse(back);
    }

    /// The newest orders count into the first fetch, too, which goes on where they begin.
    private static void firstPage(
            Tx tx,
            UUID storeId,
            SyncState.Resume at,
            Optional<SyncState.Resume> next,
            Page<OrderFact> page) {
        FirstFetches.change(
                tx,
                storeId,
                was ->
                        was.further(
                                next.isPresent() ? was.reached() : at.from(),
                                Optional.empty(),
                                page.rows().size()));
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
        SyncState.Resume at = OrderPages.window(connector, from, to);
        Pulled sum = Pulled.NOTHING;
        while (!progress.cancelled()) {
            Page<OrderFact> page = OrderPages.fetch(access, connector, at, true);
            sum = sum.with(page, pages.keep(access, page, _ -> {}));
            progress.rows(Resource.ORDERS, sum.orders());
            Optional<SyncState.Resume> next = OrderPages.next(at, page);
            if (next.isPresent()) {
                at = next.get();
            } else if (at.to().isBefore(to)) {
                at = OrderPages.window(connector, at.to(), to);
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
        return none.with(page, pages.keep(access, page, _ -> {})).done();
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

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
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
