package com.erpsmartcloud.marketplace.pull;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Keeps how far each store has come.
public final class SyncStates {

    private static final String COLUMNS =
            """
            SELECT store_id, resource, cursor_at, resume_token, resume_from, resume_to, last_ok_at, last_try_at,
                   error_key, error_detail
              FROM sync_state
            """;

    private static final String KEEP =
            """
            MERGE INTO sync_state (store_id, resource, cursor_at, resume_token, resume_from, resume_to, last_ok_at,
                                   last_try_at, error_key, error_detail)
            KEY (store_id, resource) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Store store;

    public SyncStates(Store store) {
        this.store = store;
    }

    public SyncState of(UUID storeId, Resource resource) {
        return store.read(h ->
                h.createQuery(COLUMNS + " WHERE store_id = ? AND resource = ?")
                        .bind(0, storeId)
                        .bind(1, resource.name())
                        .map((r, _) -> row(r))
                        .findOne()
                        .orElseGet(() -> SyncState.none(storeId, resource)));
    }

    public List<SyncState> all() {
        return store.read(h -> h.createQuery(COLUMNS).map((r, _) -> row(r)).list());
    }

    void keep(Tx tx, SyncState state) {
        if (state.resource() == Resource.ORDERS) {
            Lags.note(tx, state.store(), lastOk(tx, state));
        }
        tx.derive(
                Tables.SYNC_STATE,
                KEEP,
                state.store(),
                state.resource(),
                state.cursor(),
                state.resume().map(SyncState.Resume::token),
                state.resume().map(SyncState.Resume::from),
                state.resume().map(SyncState.Resume::to),
                state.lastOk(),
                state.lastTry(),
                state.errorKey(),
                state.errorDetail());
    }

    private static Optional<Instant> lastOk(Tx tx, SyncState state) {
        return tx.read()
                .createQuery(
                        "SELECT last_ok_at FROM sync_state WHERE store_id = ? AND resource = ? AND"
                                + " last_ok_at IS NOT NULL")
                .bind(0, state.store())
                .bind(1, state.resource().name())
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    /// Notes that it went through.
    public void went(UUID storeId, Resource resource) {
        tried(storeId, resource, "sync.ok", true, "", "");
    }

    /// Notes that it did not.
    public void failed(UUID storeId, Resource resource, String errorKey, String detail) {
        String cut = detail.length() > 2000 ? detail.substring(0, 2000) : detail;
        tried(storeId, resource, "sync.failed", false, errorKey, cut);
    }

    private void tried(
            UUID storeId,
            Resource resource,
            String action,
            boolean ok,
            String errorKey,
            String detail) {
        SyncState before = of(storeId, resource);
        store.write(
                "sync",
                action,
                tx -> {
                    keep(
                            tx,
                            new SyncState(
                                    storeId,
                                    resource,
                                    before.cursor(),
                                    before.resume(),
                                    ok ? Optional.of(tx.at()) : before.lastOk(),
                                    Optional.of(tx.at()),
                                    errorKey,
                                    detail));
                    return storeId;
                });
    }

    private static SyncState row(ResultSet r) throws SQLException {
        Optional<Instant> from = instant(r, 5);
        Optional<Instant> to = instant(r, 6);
        return new SyncState(
                r.getObject(1, UUID.class),
                Resource.valueOf(r.getString(2)),
                instant(r, 3),
                Optional.ofNullable(r.getString(4))
                        .flatMap(token ->
                                from.flatMap(f -> to.map(t -> new SyncState.Resume(token, f, t)))),
                instant(r, 7),
                instant(r, 8),
                Optional.ofNullable(r.getString(9)).orElse(""),
                Optional.ofNullable(r.getString(10)).orElse(""));
    }

    private static Optional<Instant> instant(ResultSet r, int column) throws SQLException {
        long millis = r.getLong(column);
        return r.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
