package com.erpsmartcloud.privacy.buyer;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Removes buyers and keeps their orders: goods, amounts, dates, country and region for the tax
/// stay, the person goes, also from originals, notes, history, the audit log and what could be
/// undone. It cannot be taken back.
///
/// Works in batches, each one transaction, and each written into a list beside the database first.
/// After a kill, [#replay] finishes what was begun; after an older copy of the database was put in
/// its place, it does again what that copy does not know.
public final class BuyerErasure {

    /// Buyers that are looked for in free words at once.
    static final int CHUNK = 20_000;

    static final int BATCH = 1_000;

    private static final String BUYERS =
            """
            SELECT o.id, o.store_id, o.external_id, o.buyer_name, o.buyer_phone, o.buyer_address
              FROM UNNEST(?) t(id) JOIN customer_order o ON o.id = t.id
            """;

    private static final String GONE =
            "SELECT g.id FROM UNNEST(?) t(id) JOIN buyer_gone g ON g.id = t.id";

    private static final String MARK =
            "MERGE INTO erasure_mark (one, entries) KEY (one) VALUES (TRUE, ?)";

    private static final Map<String, Object> NOBODY =
            Map.of(
                    "buyer_name", "",
                    "buyer_phone", "",
                    "buyer_address", "",
                    "buyer_since", Optional.empty(),
                    // The next reading is looked at anew, without its buyer.
                    "fingerprint", 0L);

    private final Store store;
    private final ErasureList list;
    private final List<BuyerTrace> traces;

    /// @param traces what beside the tables may name a buyer
    public BuyerErasure(Store store, ErasureList list, List<BuyerTrace> traces) {
        this.store = store;
        this.list = list;
        this.traces = List.copyOf(traces);
    }

    /// Told after each batch.
    @FunctionalInterface
    public interface Watcher {

        Watcher NONE = (_, _) -> true;

        /// @return whether to go on; what was done stays done
        boolean done(long orders, long of);
    }

    /// Removes the buyers of these orders, and returns once that is on the disk.
    ///
    /// @param under the request or the run that it belongs to
    /// @return orders whose buyer is gone now
    /// @throws IOException if the list beside the database could not be written; what was removed
    ///   before stays removed
    public long erase(
            String actor,
            ErasureCause cause,
            Optional<UUID> under,
            Collection<UUID> orders,
            Watcher watcher)
            throws IOException {
        long done = 0;
        try {
            for (List<UUID> chunk : parts(List.copyOf(orders), CHUNK)) {
                List<NamedBuyer> buyers = store.read(h -> buyers(h, chunk));
                new ReadThrough(store, BuyerWords.anywhere(buyers)).run();
                for (List<UUID> batch : parts(chunk, BATCH)) {
                    long entries = list.append(batch);
                    done +=
                            store.writeBuffered(
                                    actor,
                                    "buyer.remove",
                                    tx -> remove(tx, cause, under, batch, entries));
                    if (!watcher.done(done, orders.size())) {
                        return done;
                    }
                }
            }
            return done;
        } finally {
            store.checkpoint();
        }
    }

    /// Does again what the list says and this database does not know. Quick when there is nothing.
    ///
    /// @return orders whose buyer had come back
    /// @throws IOException if the list is damaged
    public long replay() throws IOException {
        long followed =
                store.read(h ->
                        h.createQuery("SELECT entries FROM erasure_mark")
                                .mapTo(Long.class)
                                .findOne()
                                .orElse(0L));
        List<List<UUID>> missed = list.entries(followed);
        if (missed.isEmpty()) {
            return 0;
        }
        long done = 0;
        for (List<UUID> entry : missed) {
            List<NamedBuyer> buyers = store.read(h -> buyers(h, entry));
            new ReadThrough(store, BuyerWords.anywhere(buyers)).run();
            long entries = ++followed;
            done +=
                    store.writeBuffered(
                            "system",
                            "buyer.remove",
                            tx ->
                                    remove(
                                            tx,
                                            ErasureCause.REPLAY,
                                            Optional.empty(),
                                            entry,
                                            entries));
        }
        store.checkpoint();
        return done;
    }

    private long remove(
            Tx tx, ErasureCause cause, Optional<UUID> under, List<UUID> orders, long entries) {
        List<NamedBuyer> buyers = buyers(tx.read(), orders);
        new OrderTraces(tx, buyers).remove();
        traces.forEach(trace -> trace.forget(tx, orders));
        List<UUID> known =
                tx.read().createQuery(GONE).bind(0, SqlIds.of(orders)).mapTo(UUID.class).list();
        List<UUID> fresh = new ArrayList<>(orders);
        fresh.removeAll(Set.copyOf(known));
        buyers.forEach(b -> tx.redact(Tables.ORDER, b.order(), NOBODY));
        // Also for orders that an older copy does not have: they may be read again later.
        fresh.forEach(id ->
                tx.insert(
                        Tables.BUYER_GONE
                                .row()
                                .with("id", id)
                                .with("at", tx.at())
                                .with("cause", cause)
                                .with("under_id", under)));
        tx.derive(Tables.ERASURE_MARK, MARK, entries);
        tx.subject("buyers").detail("cause", cause.name()).detail("orders", buyers.size());
        return buyers.size();
    }

    private static List<NamedBuyer> buyers(Handle handle, List<UUID> orders) {
        return handle.createQuery(BUYERS)
                .bind(0, SqlIds.of(orders))
                .map((r, _) ->
                        new NamedBuyer(
                                r.getObject(1, UUID.class),
                                r.getObject(2, UUID.class),
                                r.getString(3),
                                r.getString(4),
                                r.getString(5),
                                r.getString(6)))
                .list();
    }

    private static List<List<UUID>> parts(List<UUID> all, int size) {
        List<List<UUID>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return parts;
    }
}
