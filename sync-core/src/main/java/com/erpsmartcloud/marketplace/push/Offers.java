package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.store.SqlIds;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/// Reads the offers of some products.
final class Offers {

    private static final String OFFERS =
            """
            SELECT l.id, l.store_id, m.product_id, w.warehouse_id, l.external_id, l.article, w.external_id, q.shown,
                   COALESCE(q.wanted, -1), COALESCE(q.answer, '') IN ('REFUSED', 'TAKEN_BACK'),
                   q.leash
              FROM UNNEST(?) t(id)
              JOIN listing_mapping m ON m.product_id = t.id
              JOIN listing l ON l.id = m.id AND l.sellable AND NOT l.archived
              JOIN marketplace_store s ON s.id = l.store_id AND s.left_at IS NULL
              JOIN store_warehouse w ON w.store_id = l.store_id AND w.warehouse_id IS NOT NULL AND w.usable
              LEFT JOIN published_quantity q ON q.listing_id = l.id AND q.warehouse_external_id = w.external_id
            """;

    private Offers() {}

    static List<Offer> of(Handle handle, Collection<UUID> products) {
        return handle.createQuery(OFFERS)
                .bind(0, SqlIds.of(products))
                .map((r, _) ->
                        new Offer(
                                r.getObject(1, UUID.class),
                                r.getObject(2, UUID.class),
                                r.getObject(3, UUID.class),
                                r.getObject(4, UUID.class),
                                r.getString(5),
                                r.getString(6),
                                r.getString(7),
                                maybe(r, 8),
                                r.getLong(9),
                                r.getBoolean(10),
                                maybe(r, 11)))
                .list();
    }

    private static OptionalLong maybe(ResultSet r, int column) throws SQLException {
        long value = r.getLong(column);
        return r.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
