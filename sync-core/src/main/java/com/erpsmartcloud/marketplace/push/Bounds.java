package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.share.Bound;
import com.erpsmartcloud.marketplace.share.ChannelKey;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Keeps what each channel may still sell without our knowing.
final class Bounds {

    private static final String OF =
            """
            SELECT q.listing_id, q.warehouse_external_id, q.shown, q.shown_at, q.from_at, q.unseen, q.flight,
                   q.flight_window, q.flight_at, q.ahead, q.doubt, q.flight_back
              FROM UNNEST(?) t(id) JOIN published_quantity q ON q.listing_id = t.id
            """;

    private static final String KEEP =
            """
            UPDATE published_quantity SET shown = ?, shown_at = ?, upper = ?, from_at = ?, unseen = ?, flight = ?,
                   flight_window = ?, flight_at = ?, ahead = ?, doubt = ?, flight_back = ?
             WHERE listing_id = ? AND warehouse_external_id = ?
            """;

    private Bounds() {}

    static Map<ChannelKey, Bound> of(Handle handle, Collection<UUID> listings) {
        Map<ChannelKey, Bound> bounds = new HashMap<>();
        handle.createQuery(OF)
                .bind(0, SqlIds.of(listings))
                .map((r, _) ->
                        bounds.put(
                                new ChannelKey(r.getObject(1, UUID.class), r.getString(2)),
                                bound(r)))
                .list();
        return bounds;
    }

    static void keep(Tx tx, ChannelKey key, Bound bound) {
        boolean known = bound.at().isAfter(Instant.EPOCH);
        Bound.Flight flight = bound.flight();
        tx.deriveLater(
                Tables.PUBLISHED_QUANTITY,
                KEEP,
                known ? Optional.of(bound.shown()) : Optional.empty(),
                known ? Optional.of(bound.at()) : Optional.empty(),
                bound.upper(),
                bound.from(),
                bound.unseen(),
                flight.quantity().isPresent()
                        ? Optional.of(flight.quantity().getAsLong())
                        : Optional.empty(),
                flight.window(),
                flight.sentAt(),
                bound.ahead(),
                bound.doubt(),
                flight.back(),
                key.listing(),
                key.warehouseExternalId());
    }

    private static Bound bound(ResultSet r) throws SQLException {
        long shown = r.getLong(3);
        boolean known = !r.wasNull();
        long flight = r.getLong(7);
        OptionalLong away = r.wasNull() ? OptionalLong.empty() : OptionalLong.of(flight);
        Bound.Flight leaving =
                new Bound.Flight(
                        away, r.getLong(8), Instant.ofEpochMilli(r.getLong(9)), r.getLong(12));
        Bound unknown = Bound.unknown();
        return new Bound(
                known ? shown : unknown.shown(),
                known ? Instant.ofEpochMilli(r.getLong(5)) : unknown.from(),
                known ? Instant.ofEpochMilli(r.getLong(4)) : unknown.at(),
                known ? r.getLong(6) : unknown.unseen(),
                leaving,
                r.getLong(10),
                known ? r.getBoolean(11) : unknown.doubt());
    }
}
