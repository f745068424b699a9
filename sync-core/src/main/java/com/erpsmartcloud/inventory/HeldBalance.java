package com.erpsmartcloud.inventory;

import com.erpsmartcloud.marketplace.Marketplace;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What marketplaces hold, as rows beside the balances. None of it is stock of ours: nothing that
/// is reserved, published or summed up looks here.
///
/// Source: feature I15.
final class HeldBalance {

    /// By product and place of the marketplace, with the columns of `stock_balance`; of a store
    /// that was left nobody reads any more.
    static final String BALANCE =
            """
            (SELECT m.product_id, h.store_warehouse_id warehouse_id, SUM(h.units) on_hand, 0 promo_held, 0 quarantine,
                    0 safety, 0 reserved, SUM(h.units) available
               FROM held_stock h JOIN listing_mapping m ON m.id = h.listing_id AND m.product_id IS NOT NULL
               JOIN store_warehouse k ON k.id = h.store_warehouse_id
               JOIN marketplace_store s ON s.id = k.store_id AND s.left_at IS NULL
              GROUP BY m.product_id, h.store_warehouse_id)\
            """;

    /// The places with the columns of `warehouse`.
    static final String PLACES =
            """
            (SELECT k.id, s.name || ' · ' || k.external_name name
               FROM store_warehouse k JOIN marketplace_store s ON s.id = k.store_id WHERE k.held)\
            """;

    private static final String USED =
            "SELECT w.id, w.name FROM "
                    + PLACES
                    + " w WHERE w.id IN (SELECT b.warehouse_id FROM "
                    + BALANCE
                    + " b) ORDER BY w.name";

    private static final String OF =
            """
            SELECT l.id, s.marketplace, s.name, w.external_name, l.title, h.units, h.as_of
              FROM listing_mapping m JOIN held_stock h ON h.listing_id = m.id
              JOIN listing l ON l.id = m.id
              JOIN store_warehouse w ON w.id = h.store_warehouse_id
              JOIN marketplace_store s ON s.id = w.store_id AND s.left_at IS NULL
             WHERE m.product_id = ? ORDER BY s.name, w.external_name, l.title, l.id
            """;

    private HeldBalance() {}

    static boolean isAny(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM held_stock").mapTo(Long.class).one() > 0;
    }

    /// Places in which something lies.
    static List<StockReader.Warehouse> places(Handle handle) {
        return handle.createQuery(USED)
                .map((r, _) ->
                        new StockReader.Warehouse(r.getObject(1, UUID.class), "", r.getString(2)))
                .list();
    }

    static List<HeldUnits> of(Handle handle, UUID product) {
        return handle.createQuery(OF)
                .bind(0, product)
                .map((r, _) ->
                        new HeldUnits(
                                r.getObject(1, UUID.class),
                                Marketplace.valueOf(r.getString(2)),
                                r.getString(3),
                                r.getString(4),
                                r.getString(5),
                                r.getLong(6),
                                Instant.ofEpochMilli(r.getLong(7))))
                .list();
    }
}
