package com.erpsmartcloud.inventory;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Stock as it was: today's balance less what has moved since, page by page.
///
/// Source: feature I14.
final class StockHistory {

    /// The page is cut before anything is added up, so only its own rows ask the ledger.
    private static final String PAGE =
            """
            SELECT x.product_id, x.warehouse_id, x.sku, x.name, x.place,
                   x.on_hand - COALESCE(SUM(CASE WHEN m.kind = 'ON_HAND' THEN m.quantity END), 0),
                   x.promo_held - COALESCE(SUM(CASE WHEN m.kind = 'PROMO_HELD' THEN m.quantity END), 0),
                   x.quarantine - COALESCE(SUM(CASE WHEN m.kind = 'QUARANTINE' THEN m.quantity END), 0),
                   x.safety - COALESCE(SUM(CASE WHEN m.kind = 'SAFETY' THEN m.quantity END), 0)
              FROM (SELECT b.product_id, b.warehouse_id, p.sku, p.name, w.name place, b.on_hand, b.promo_held,
                           b.quarantine, b.safety
                      FROM stock_balance b
                      JOIN product p ON p.id = b.product_id
                      JOIN warehouse w ON w.id = b.warehouse_id
                     WHERE %s ORDER BY %s, w.name OFFSET :offset ROWS FETCH NEXT :limit ROWS ONLY) x
              LEFT JOIN stock_movement m
                ON m.product_id = x.product_id AND m.at > :at AND m.warehouse_id = x.warehouse_id
             GROUP BY x.product_id, x.warehouse_id, x.sku, x.name, x.place, x.on_hand, x.promo_held, x.quarantine,
                      x.safety
             ORDER BY %s, x.place
            """;

    private static final String TOTALS =
            """
            SELECT COUNT(*), COALESCE(SUM(b.on_hand), 0)
              FROM stock_balance b JOIN product p ON p.id = b.product_id WHERE %s
            """;

    private static final String SINCE =
            """
            SELECT COALESCE(SUM(b.quantity), 0)
              FROM stock_movement b JOIN product p ON p.id = b.product_id
             WHERE b.at > :at AND b.kind = 'ON_HAND' AND %s
            """;

    private StockHistory() {}

    static List<StockRow> page(
            Handle handle, StockQuery query, Instant at, long offset, int limit) {
        StockSql sql = new StockSql(query);
        return sql.bind(
                        handle.createQuery(
                                PAGE.formatted(sql.where(), sql.orderBy(), sql.orderBy("x"))))
                .bind("at", at)
                .bind("offset", offset)
                .bind("limit", limit)
                .map((r, _) -> {
                    StockLevel level =
                            new StockLevel(
                                    r.getLong(6), r.getLong(7), r.getLong(8), r.getLong(9), 0);
                    return new StockRow(
                            new StockKey(r.getObject(1, UUID.class), r.getObject(2, UUID.class)),
                            StockRow.Kind.COUNTED,
                            r.getString(3),
                            r.getString(4),
                            r.getString(5),
                            level,
                            level.available(),
                            0,
                            0,
                            Optional.empty(),
                            List.of());
                })
                .list();
    }

    /// Rows and units on hand; the other sums are 0, because what orders had taken is not kept.
    static StockTotals totals(Handle handle, StockQuery query, Instant at) {
        StockSql sql = new StockSql(query);
        long since =
                sql.bind(handle.createQuery(SINCE.formatted(sql.where())))
                        .bind("at", at)
                        .mapTo(Long.class)
                        .one();
        return sql.bind(handle.createQuery(TOTALS.formatted(sql.where())))
                .map((r, _) -> new StockTotals(r.getLong(1), r.getLong(2) - since, 0, 0))
                .one();
    }
}
