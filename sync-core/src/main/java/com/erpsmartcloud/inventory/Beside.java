package com.erpsmartcloud.inventory;

import com.erpsmartcloud.store.SqlIds;

import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What stands beside the balances of a page: goods on the way, orders that go short, what listings
/// offer.
final class Beside {

    private static final String COMING =
            """
            SELECT x.product_id, x.to_id, SUM(x.sent - x.received)
              FROM (SELECT l.product_id, t.to_id,
                           COALESCE((SELECT -SUM(m.quantity) FROM stock_movement m
                                      WHERE m.document = t.number AND m.product_id = l.product_id
                                        AND m.warehouse_id = t.from_id AND m.kind = 'ON_HAND'), 0) sent,
                           COALESCE((SELECT SUM(m.quantity) FROM stock_movement m
                                      WHERE m.document = t.number AND m.product_id = l.product_id
                                        AND m.warehouse_id = t.to_id AND m.kind = 'ON_HAND'), 0) received
                      FROM UNNEST(?) i(id)
                      JOIN stock_transfer_line l ON l.product_id = i.id
                      JOIN stock_transfer t ON t.id = l.transfer_id AND NOT t.closed) x
             WHERE x.sent > x.received GROUP BY x.product_id, x.to_id
            """;

    private static final String SHORT =
            """
            SELECT r.product_id, r.warehouse_id, SUM(r.short)
              FROM UNNEST(?) i(id) JOIN reservation r ON r.product_id = i.id AND r.short > 0
             GROUP BY r.product_id, r.warehouse_id
            """;

    private Beside() {}

    static List<StockRow> of(Handle handle, List<StockRow> rows) {
        List<UUID> products = rows.stream().map(row -> row.key().productId()).distinct().toList();
        Map<StockKey, List<StockRow.Published>> published = PublishedCells.of(handle, products);
        Map<StockKey, Long> coming = units(handle, COMING, products);
        Map<StockKey, Preorder> preorders = Preorders.of(handle, products);
        Map<StockKey, Long> shortOf = units(handle, SHORT, products);
        return rows.stream()
                .map(row ->
                        new StockRow(
                                row.key(),
                                row.kind(),
                                row.sku(),
                                row.name(),
                                row.warehouse(),
                                row.level(),
                                row.available(),
                                coming.getOrDefault(row.key(), 0L),
                                shortOf.getOrDefault(row.key(), 0L),
                                Optional.ofNullable(preorders.get(row.key())),
                                published.getOrDefault(row.key(), List.of())))
                .toList();
    }

    private static Map<StockKey, Long> units(Handle handle, String sql, List<UUID> products) {
        Map<StockKey, Long> units = new HashMap<>();
        handle.createQuery(sql)
                .bind(0, SqlIds.of(products))
                .map((r, _) ->
                        Map.entry(
                                new StockKey(
                                        r.getObject(1, UUID.class), r.getObject(2, UUID.class)),
                                r.getLong(3)))
                .forEach(e -> units.put(e.getKey(), e.getValue()));
        return units;
    }
}
