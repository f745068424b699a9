package com.erpsmartcloud.inventory;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.UUID;

/// What the components of kits allow. A kit has no stock of its own: its rows stand beside the
/// balances and are worked out when they are read.
///
/// Source: domain rule C.1, feature I7.
final class KitStock {

    /// Whole kits by warehouse, with the columns of `stock_balance`; what lies there of the kit
    /// itself, from before it was one, is not counted as available. A component that was never in a
    /// warehouse allows none there. An oversold component says so in its own row; no kit can be
    /// made of it, and there are not less than none.
    static final String BALANCE =
            """
            (SELECT x.product_id, x.warehouse_id, COALESCE(o.on_hand, 0) on_hand, COALESCE(o.promo_held, 0) promo_held,
                    COALESCE(o.quarantine, 0) quarantine, COALESCE(o.safety, 0) safety,
                    COALESCE(o.reserved, 0) reserved, x.available
               FROM (SELECT c.kit_id product_id, s.warehouse_id,
                            CASE WHEN COUNT(*) < (SELECT COUNT(*) FROM kit_component a WHERE a.kit_id = c.kit_id) THEN 0
                                 ELSE MIN(GREATEST(0, s.available) / c.quantity) END available
                       FROM kit_component c
                       JOIN product k ON k.id = c.kit_id AND k.kind = 'KIT'
                       JOIN stock_balance s ON s.product_id = c.product_id
                      GROUP BY c.kit_id, s.warehouse_id) x
               LEFT JOIN stock_balance o ON o.product_id = x.product_id AND o.warehouse_id = x.warehouse_id)\
            """;

    /// Of the balances `b` of products `p`, those that are no kit's of the above.
    static final String COUNTED =
            """
            (p.kind <> 'KIT'
                  OR (SELECT COUNT(*) FROM kit_component c JOIN stock_balance s ON s.product_id = c.product_id
                       WHERE c.kit_id = b.product_id AND s.warehouse_id = b.warehouse_id) = 0)\
            """;

    private static final String PARTS =
            """
            SELECT p.id, p.sku, p.name, COALESCE(b.available, 0), c.quantity
              FROM kit_component c
              JOIN product k ON k.id = c.kit_id AND k.kind = 'KIT'
              JOIN product p ON p.id = c.product_id
              LEFT JOIN stock_balance b ON b.product_id = c.product_id AND b.warehouse_id = ?
             WHERE c.kit_id = ?
             ORDER BY GREATEST(0, COALESCE(b.available, 0)) / c.quantity, p.sku
            """;

    private KitStock() {}

    /// Whether rows of kits can stand beside the balances: none can where nothing is made of parts.
    /// All rows of a table are counted without reading them.
    static boolean isAny(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM kit_component").mapTo(Long.class).one() > 0;
    }

    /// Components of a kit, the one that allows fewest first; empty for what is no kit.
    static List<KitShare> parts(Handle handle, StockKey key) {
        return handle.createQuery(PARTS)
                .bind(0, key.warehouseId())
                .bind(1, key.productId())
                .map((r, _) ->
                        new KitShare(
                                r.getObject(1, UUID.class),
                                r.getString(2),
                                r.getString(3),
                                r.getLong(4),
                                r.getLong(5)))
                .list();
    }
}
