package com.erpsmartcloud.marketplace.pull;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How old a store's orders had become each time they were read again: a short memory of two days,
/// ten minutes a point, so that a slow store can be told from a slow hour.
///
/// A failed round counts too: the orders grow older while it fails.
public final class Lags {

    static final Duration SLOT = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(2);

    private static final String NOTE =
            """
            MERGE INTO sync_lag l
            USING (SELECT CAST(? AS UUID) s, CAST(? AS BIGINT) a, CAST(? AS BIGINT) n) d
               ON (l.store_id = d.s AND l.slot_at = d.a)
             WHEN MATCHED AND l.seconds < d.n THEN UPDATE SET seconds = d.n
             WHEN NOT MATCHED THEN INSERT (store_id, slot_at, seconds) VALUES (d.s, d.a, d.n)
            """;

    private static final String FORGET = "DELETE FROM sync_lag WHERE store_id = ? AND slot_at < ?";

    private final Store store;

    public Lags(Store store) {
        this.store = store;
    }

    /// @param at start of the ten minutes, UTC
    /// @param age the oldest the orders became in them
    public record Point(Instant at, Duration age) {}

    /// @param from inclusive
    /// @return in order of time
    public List<Point> since(UUID storeId, Instant from) {
        return store.read(h ->
                h.createQuery(
                                "SELECT slot_at, seconds FROM sync_lag WHERE store_id = ? AND"
                                        + " slot_at >= ? ORDER BY slot_at")
                        .bind(0, storeId)
                        .bind(1, from.toEpochMilli())
                        .map((r, _) ->
                                new Point(
                                        Instant.ofEpochMilli(r.getLong(1)),
                                        Duration.ofSeconds(r.getLong(2))))
                        .list());
    }

    /// @param lastOk when the orders last came in, before this round
    static void note(Tx tx, UUID storeId, Optional<Instant> lastOk) {
        if (lastOk.isEmpty() || lastOk.get().isAfter(tx.at())) {
            return;
        }
        long slot = tx.at().toEpochMilli() / SLOT.toMillis() * SLOT.toMillis();
        long seconds = Duration.between(lastOk.get(), tx.at()).toSeconds();
        tx.derive(Tables.SYNC_LAG, NOTE, storeId, slot, seconds);
        tx.derive(Tables.SYNC_LAG, FORGET, storeId, tx.at().minus(KEPT).toEpochMilli());
    }
}
