package com.erpsmartcloud.orders;

import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tx;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads orders as we have them.
final class KnownOrders {

    private static final String KNOWN =
            """
            SELECT o.external_id, o.id, o.marketplace_at, o.fingerprint, o.state, o.payment, o.fulfilment,
                   o.cancel_return, o.settlement, o.raw_status, o.raw_substatus, o.first_seen_at,
                   (SELECT MAX(l.line_number) FROM order_line l WHERE l.order_id = o.id),
                   EXISTS (SELECT 1 FROM order_raw w WHERE w.order_id = o.id),
                   o.currency, o.units, o.total_minor, o.ended_at, o.buyer_since
              FROM UNNEST(?) t(external_id)
              JOIN customer_order o ON o.store_id = ? AND o.external_id = t.external_id
            """;

    private KnownOrders() {}

    static Map<String, KnownOrder> read(Tx tx, UUID store, Collection<String> externalIds) {
        Map<String, KnownOrder> known = new HashMap<>();
        tx.read()
                .createQuery(KNOWN)
                .bind(0, SqlIds.ofTexts(externalIds))
                .bind(1, store)
                .map((r, _) -> {
                    OrderState state =
                            new OrderState(
                                    Payment.valueOf(r.getString(6)),
                                    Fulfilment.valueOf(r.getString(7)),
                                    CancelReturn.valueOf(r.getString(8)),
                                    SettlementState.valueOf(r.getString(9)));
                    known.put(
                            r.getString(1),
                            new KnownOrder(
                                    r.getObject(2, UUID.class),
                                    Instant.ofEpochMilli(r.getLong(3)),
                                    r.getLong(4),
                                    new Tallies.Place(
                                            VisibleState.valueOf(r.getString(5)), r.getString(15)),
                                    Tally.of(r.getLong(16), r.getLong(17)),
                                    state,
                                    r.getString(10),
                                    r.getString(11),
                                    Instant.ofEpochMilli(r.getLong(12)),
                                    instant(r, 18),
                                    instant(r, 19),
                                    r.getInt(13),
                                    r.getBoolean(14)));
                    return true;
                })
                .list();
        return known;
    }

    private static Optional<Instant> instant(ResultSet r, int column) throws SQLException {
        long millis = r.getLong(column);
        return r.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
