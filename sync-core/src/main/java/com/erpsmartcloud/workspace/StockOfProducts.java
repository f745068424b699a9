package com.erpsmartcloud.workspace;

import com.erpsmartcloud.marketplace.push.Availability;
import com.erpsmartcloud.store.SqlIds;

import org.jdbi.v3.core.Handle;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Tells publishing what can be sold.
final class StockOfProducts implements Availability {

    private static final String UNITS =
            """
            SELECT b.product_id, b.warehouse_id, b.available, b.reserved
              FROM UNNEST(?) t(id) JOIN stock_balance b ON b.product_id = t.id
            """;

    @Override
    public List<Units> of(Handle handle, Collection<UUID> products) {
        return handle.createQuery(UNITS)
                .bind(0, SqlIds.of(products))
                .map((r, _) ->
                        new Units(
                                r.getObject(1, UUID.class),
                                r.getObject(2, UUID.class),
                                r.getLong(3),
                                r.getLong(4)))
                .list();
    }
}
