package com.erpsmartcloud.orders;

import com.erpsmartcloud.store.Tx;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads what an import needs to know of its store.
final class StoreFactsReader {

    private static final String STORE =
            "SELECT marketplace, connected_at, default_warehouse FROM marketplace_store WHERE id ="
                    + " ?";

    private static final String WAREHOUSES =
            "SELECT external_id, warehouse_id FROM store_warehouse WHERE store_id = ? AND"
                    + " warehouse_id IS NOT NULL";

    private StoreFactsReader() {}

    static StoreFacts read(Tx tx, UUID store) {
        Map<String, UUID> warehouses = new HashMap<>();
        tx.read()
                .createQuery(WAREHOUSES)
                .bind(0, store)
                .map((r, _) -> warehouses.put(r.getString(1), r.getObject(2, UUID.class)) == null)
                .list();
        return tx.read()
                .createQuery(STORE)
                .bind(0, store)
                .map((r, _) ->
                        new StoreFacts(
                                r.getString(1),
                                Instant.ofEpochMilli(r.getLong(2)),
                                Optional.ofNullable(r.getObject(3, UUID.class)),
                                Map.copyOf(warehouses)))
                .one();
    }
}
