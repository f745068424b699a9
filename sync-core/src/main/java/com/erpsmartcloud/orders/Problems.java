package com.erpsmartcloud.orders;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Keeps the list of orders that need a person, each with the reason.
public final class Problems {

    private static final String FOUND =
            """
            SELECT o.id, 'NOT_MAPPED', l.article
              FROM UNNEST(?) t(id) JOIN customer_order o ON o.id = t.id
              JOIN order_line l ON l.order_id = o.id AND l.quantity > 0
              LEFT JOIN listing_mapping m ON m.id = l.listing_id
             WHERE o.state IN ('ON_HOLD', 'TO_PROCESS', 'TO_SHIP', 'PROBLEM') AND m.product_id IS NULL
            UNION ALL
            SELECT o.id, 'NO_WAREHOUSE', ''
              FROM UNNEST(?) t(id) JOIN customer_order o ON o.id = t.id
              LEFT JOIN order_own w ON w.id = o.id
             WHERE o.state IN ('ON_HOLD', 'TO_PROCESS', 'TO_SHIP', 'PROBLEM')
               AND COALESCE(w.warehouse_id, o.warehouse_id) IS NULL
            UNION ALL
            SELECT r.order_id, 'NO_STOCK', p.sku || ' ' || r.short
              FROM UNNEST(?) t(id) JOIN reservation r ON r.order_id = t.id AND r.short > 0
              JOIN product p ON p.id = r.product_id
            UNION ALL
            SELECT o.id, 'CANCEL_REQUESTED', o.raw_status
              FROM UNNEST(?) t(id) JOIN customer_order o ON o.id = t.id
             WHERE o.cancel_return = 'CANCEL_REQUESTED'
            UNION ALL
            SELECT o.id, CASE WHEN o.cancel_return = 'DISPUTE' THEN 'DISPUTE'
                              WHEN o.fulfilment = 'UNKNOWN' THEN 'UNKNOWN_STATUS' ELSE 'NOT_ACCEPTED' END,
                   o.raw_status
              FROM UNNEST(?) t(id) JOIN customer_order o ON o.id = t.id
             WHERE o.fulfilment = 'UNKNOWN' OR o.state = 'PROBLEM' OR o.cancel_return = 'DISPUTE'
            """;

    private static final String KEPT =
            "SELECT p.order_id, p.kind, p.detail FROM UNNEST(?) t(id) JOIN order_problem p ON"
                    + " p.order_id = t.id";

    private static final String KEEP =
            """
            MERGE INTO order_problem p
            USING (SELECT CAST(? AS UUID) o, CAST(? AS VARCHAR(30)) k, CAST(? AS VARCHAR(500)) d, CAST(? AS BIGINT) at) n
               ON (p.order_id = n.o AND p.kind = n.k)
             WHEN MATCHED THEN UPDATE SET detail = n.d
             WHEN NOT MATCHED THEN INSERT (order_id, kind, detail, since) VALUES (n.o, n.k, n.d, n.at)
            """;

    private record Problem(UUID order, String kind) {}

    /// Looks at these orders anew.
    public void refresh(Tx tx, Collection<UUID> orders) {
        if (orders.isEmpty()) {
            return;
        }
        Map<Problem, String> found = new HashMap<>();
        tx.read()
                .createQuery(FOUND)
                .bind(0, SqlIds.of(orders))
                .bind(1, SqlIds.of(orders))
                .bind(2, SqlIds.of(orders))
                .bind(3, SqlIds.of(orders))
                .bind(4, SqlIds.of(orders))
                .map((r, _) ->
                        Map.entry(
                                new Problem(r.getObject(1, UUID.class), r.getString(2)),
                                r.getString(3)))
                .forEach(e -> found.merge(e.getKey(), e.getValue(), (a, b) -> a));
        Map<Problem, String> kept = new HashMap<>();
        tx.read()
                .createQuery(KEPT)
                .bind(0, SqlIds.of(orders))
                .map((r, _) ->
                        Map.entry(
                                new Problem(r.getObject(1, UUID.class), r.getString(2)),
                                r.getString(3)))
                .forEach(e -> kept.put(e.getKey(), e.getValue()));
        found.forEach((problem, detail) -> {
            if (!detail.equals(kept.get(problem))) {
                tx.deriveLater(
                        Tables.ORDER_PROBLEM,
                        KEEP,
                        problem.order(),
                        problem.kind(),
                        OrderRows.cut(detail, 500),
                        tx.at());
            }
        });
        Set<Problem> solved = new HashSet<>(kept.keySet());
        solved.removeAll(found.keySet());
        solved.forEach(problem ->
                tx.deriveLater(
                        Tables.ORDER_PROBLEM,
                        "DELETE FROM order_problem WHERE order_id = ? AND kind = ?",
                        problem.order(),
                        problem.kind()));
    }
}
