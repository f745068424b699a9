package com.erpsmartcloud.marketplace.pull;

import com.erpsmartcloud.marketplace.pull.FirstFetch.Stage;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Keeps how far each store's first fetch has come, and what the seller wants of it.
public final class FirstFetches {

    private static final String ALL =
            """
            SELECT store_id, begin_at, end_at, reached_at, resume_token, resume_from, orders, stage, begins_stock
              FROM first_fetch
            """;

    private static final String KEEP =
            """
            MERGE INTO first_fetch (store_id, begin_at, end_at, reached_at, resume_token, resume_from, orders, stage,
                                    begins_stock)
            KEY (store_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Store store;

    public FirstFetches(Store store) {
        this.store = store;
    }

    /// @return empty for stores that were connected before there was a plan
    public Optional<FirstFetch> of(UUID storeId) {
        return store.read(h ->
                h.createQuery(ALL + " WHERE store_id = ?")
                        .bind(0, storeId)
                        .map((r, _) -> row(r))
                        .findOne());
    }

    public Map<UUID, FirstFetch> all() {
        return store.read(h -> h.createQuery(ALL).map((r, _) -> row(r)).list()).stream()
                .collect(Collectors.toMap(FirstFetch::store, Function.identity()));
    }

    /// Goes on later; the page under way still comes in.
    public void pause(String actor, UUID storeId) {
        want(actor, storeId, Stage.RUNNING, Stage.PAUSED);
    }

    public void resume(String actor, UUID storeId) {
        want(actor, storeId, Stage.PAUSED, Stage.RUNNING);
    }

    /// Fetches no older orders.
    public void stop(String actor, UUID storeId) {
        want(actor, storeId, Stage.RUNNING, Stage.STOPPED);
        want(actor, storeId, Stage.PAUSED, Stage.STOPPED);
    }

    private void want(String actor, UUID storeId, Stage from, Stage to) {
        if (of(storeId).filter(it -> it.stage() == from).isEmpty()) {
            return;
        }
        store.write(
                actor,
                "orders.first-fetch",
                tx -> {
                    tx.subject("store " + storeId).detail("stage", to.name());
                    change(tx, storeId, was -> was.stage() == from ? was.at(to) : was);
                    return storeId;
                });
    }

    /// What the seller wants meanwhile stays: a page only says how far it is.
    static void change(Tx tx, UUID storeId, UnaryOperator<FirstFetch> how) {
        tx.read()
                .createQuery(ALL + " WHERE store_id = ?")
                .bind(0, storeId)
                .map((r, _) -> row(r))
                .findOne()
                .ifPresent(was -> keep(tx, how.apply(was)));
    }

    static void keep(Tx tx, FirstFetch fetch) {
        tx.derive(
                Tables.FIRST_FETCH,
                KEEP,
                fetch.store(),
                fetch.begin(),
                fetch.end(),
                fetch.reached(),
                fetch.resume().map(SyncState.Resume::token).orElse(""),
                fetch.resume().map(SyncState.Resume::from),
                fetch.orders(),
                fetch.stage(),
                fetch.beginsStock());
    }

    /// The first stock was made.
    public void stockBegan(UUID storeId) {
        store.write(
                "sync",
                "orders.first-fetch",
                tx -> {
                    change(tx, storeId, FirstFetch::stockBegan);
                    return storeId;
                });
    }

    private static FirstFetch row(ResultSet r) throws SQLException {
        Instant reached = Instant.ofEpochMilli(r.getLong(4));
        String token = r.getString(5);
        long from = r.getLong(6);
        Optional<SyncState.Resume> resume =
                r.wasNull()
                        ? Optional.empty()
                        : Optional.of(
                                new SyncState.Resume(token, Instant.ofEpochMilli(from), reached));
        return new FirstFetch(
                r.getObject(1, UUID.class),
                Instant.ofEpochMilli(r.getLong(2)),
                Instant.ofEpochMilli(r.getLong(3)),
                reached,
                resume,
                r.getLong(7),
                Stage.valueOf(r.getString(8)),
                r.getBoolean(9));
    }
}
