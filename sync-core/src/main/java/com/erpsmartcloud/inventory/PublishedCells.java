package com.erpsmartcloud.inventory;

import com.erpsmartcloud.inventory.StockRow.Published;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.store.SqlIds;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/// What the listings of some products offer.
final class PublishedCells {

    private static final String SQL =
            """
            SELECT m.product_id, w.warehouse_id, q.listing_id, s.marketplace, s.name, q.shown, COALESCE(y.wanted, q.wanted), q.answer,
                   y.place IS NOT NULL OR EXISTS (SELECT 1 FROM outbox_command c
                            WHERE c.subject_id = q.listing_id AND c.state IN ('WAITING', 'SENDING', 'UNCERTAIN'))
              FROM UNNEST(?) t(id)
              JOIN listing_mapping m ON m.product_id = t.id
              JOIN published_quantity q ON q.listing_id = m.id
              JOIN listing l ON l.id = m.id
              JOIN marketplace_store s ON s.id = l.store_id
              JOIN store_warehouse w ON w.store_id = l.store_id AND w.external_id = q.warehouse_external_id
              LEFT JOIN waiting_stock y ON y.place IN (q.place, -q.place)
             WHERE w.warehouse_id IS NOT NULL
             ORDER BY s.name
            """;

    private PublishedCells() {}

    static Map<StockKey, List<Published>> of(Handle handle, Collection<UUID> products) {
        Map<StockKey, List<Published>> cells = new HashMap<>();
        handle.createQuery(SQL)
                .bind(0, SqlIds.of(products))
                .map((r, _) -> {
                    StockKey key =
                            new StockKey(r.getObject(1, UUID.class), r.getObject(2, UUID.class));
                    UUID listing = r.getObject(3, UUID.class);
                    Marketplace marketplace = Marketplace.valueOf(r.getString(4));
                    String store = r.getString(5);
                    long shown = r.getLong(6);
                    OptionalLong known =
                            r.wasNull() ? OptionalLong.empty() : OptionalLong.of(shown);
                    Published cell =
                            new Published(
                                    listing,
                                    marketplace,
                                    store,
                                    known,
                                    r.getLong(7),
                                    r.getBoolean(9),
                                    "REFUSED".equals(r.getString(8)));
                    cells.computeIfAbsent(key, _ -> new ArrayList<>()).add(cell);
                    return key;
                })
                .list();
        return cells;
    }
}
