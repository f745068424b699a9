package com.erpsmartcloud.orders;

import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tx;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Reads the mapped lines of some orders. A line that sells a kit stands once for each component.
///
/// Source: feature I7.
final class OrderLines {

    private static final String LINES =
            """
            SELECT l.id, o.id, COALESCE(k.product_id, m.product_id), COALESCE(w.warehouse_id, o.warehouse_id),
                   l.quantity * COALESCE(k.quantity, 1), o.payment, o.fulfilment, o.cancel_return,
                   o.settlement, COALESCE(o.paid_at, o.ordered_at), o.ordered_at >= s.connected_at,
                   s.marketplace, o.external_id, l.line_number, COALESCE(w.hold, '') = 'RELEASE'
              FROM UNNEST(?) t(id)
              JOIN customer_order o ON o.id = t.id
              JOIN marketplace_store s ON s.id = o.store_id
              JOIN order_line l ON l.order_id = o.id
              JOIN listing_mapping m ON m.id = l.listing_id
              JOIN product p ON p.id = m.product_id
              LEFT JOIN kit_component k ON p.kind = 'KIT' AND k.kit_id = p.id
              LEFT JOIN order_own w ON w.id = o.id
             WHERE COALESCE(w.warehouse_id, o.warehouse_id) IS NOT NULL
               AND l.quantity > 0
             ORDER BY l.id, k.product_id
            """;

    private OrderLines() {}

    static List<OrderLineState> read(Tx tx, Collection<UUID> orders) {
        return tx.read()
                .createQuery(LINES)
                .bind(0, SqlIds.of(orders))
                .map((r, _) -> {
                    UUID line = r.getObject(1, UUID.class);
                    OrderState state =
                            new OrderState(
                                    Payment.valueOf(r.getString(6)),
                                    Fulfilment.valueOf(r.getString(7)),
                                    CancelReturn.valueOf(r.getString(8)),
                                    SettlementState.valueOf(r.getString(9)));
                    String rank = r.getString(12) + " " + r.getString(13) + " " + r.getInt(14);
                    return new OrderLineState(
                            line,
                            r.getObject(2, UUID.class),
                            new StockKey(r.getObject(3, UUID.class), r.getObject(4, UUID.class)),
                            r.getLong(5),
                            state,
                            Instant.ofEpochMilli(r.getLong(10)),
                            r.getBoolean(11),
                            OrderRows.cut(rank, 300),
                            r.getString(13),
                            tx.ids().derived(line, "shipped"),
                            r.getBoolean(15));
                })
                .list();
    }
}
