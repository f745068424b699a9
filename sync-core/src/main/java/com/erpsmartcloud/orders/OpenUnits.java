package com.erpsmartcloud.orders;

import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What open orders take out of our warehouses: ordered, and still there.
///
/// Asked of listings, not of products: it holds before anybody knows which product they sell.
public final class OpenUnits {

    private static final String LINES =
            """
            SELECT l.listing_id, COALESCE(w.warehouse_id, o.warehouse_id), l.quantity,
                   o.payment, o.fulfilment, o.cancel_return, o.settlement
              FROM UNNEST(?) t(id)
              JOIN order_line l ON l.listing_id = t.id
              JOIN customer_order o ON o.id = l.order_id
              LEFT JOIN order_own w ON w.id = o.id
             WHERE COALESCE(w.warehouse_id, o.warehouse_id) IS NOT NULL AND l.quantity > 0
               AND COALESCE(w.hold, '') <> 'RELEASE'
            """;

    private record Line(Taken taken, OrderState state) {}

    private OpenUnits() {}

    /// Units of a listing out of one of our warehouses.
    public record Taken(UUID listing, UUID warehouse, long units) {}

    /// @return one for each order line
    public static List<Taken> of(Tx tx, Collection<UUID> listings) {
        List<Taken> open = new ArrayList<>();
        tx.read()
                .createQuery(LINES)
                .bind(0, SqlIds.of(listings))
                .map((r, _) ->
                        new Line(
                                new Taken(
                                        r.getObject(1, UUID.class),
                                        r.getObject(2, UUID.class),
                                        r.getLong(3)),
                                new OrderState(
                                        Payment.valueOf(r.getString(4)),
                                        Fulfilment.valueOf(r.getString(5)),
                                        CancelReturn.valueOf(r.getString(6)),
                                        SettlementState.valueOf(r.getString(7)))))
                .forEach(line -> {
                    if (VisibleState.claimsStock(line.state())) {
                        open.add(line.taken());
                    }
                });
        return open;
    }
}
