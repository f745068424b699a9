package com.erpsmartcloud.marketplace.rules;

import com.erpsmartcloud.store.SqlIds;

import org.jdbi.v3.core.Handle;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Which category a product is in.
public final class Categories {

    private static final String OF =
            "SELECT k.id, k.category FROM UNNEST(?) t(id) JOIN product_category k ON k.id = t.id";

    private Categories() {}

    /// @return only products that are in one
    public static Map<UUID, String> of(Handle handle, Collection<UUID> products) {
        Map<UUID, String> categories = new HashMap<>();
        handle.createQuery(OF)
                .bind(0, SqlIds.of(products))
                .map((r, _) -> categories.put(r.getObject(1, UUID.class), r.getString(2)))
                .list();
        return categories;
    }
}
