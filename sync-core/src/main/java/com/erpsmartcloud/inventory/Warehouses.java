package com.erpsmartcloud.inventory;

import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.UUID;

/// Places where stock lies.
public final class Warehouses {

    private Warehouses() {}

    /// @param code short and unique to people, such as `MAIN`
    /// @param zone time zone, such as `Europe/Moscow`
    public static UUID add(Tx tx, String code, String name, String zone) {
        UUID id = tx.ids().fresh();
        tx.insert(
                Tables.WAREHOUSE
                        .row()
                        .with("id", id)
                        .with("code", code)
                        .with("name", name)
                        .with("zone", zone)
                        .with("archived", false));
        return id;
    }

    public static UUID addBin(Tx tx, UUID warehouse, String code) {
        UUID id = tx.ids().fresh();
        tx.insert(
                Tables.BIN
                        .row()
                        .with("id", id)
                        .with("warehouse_id", warehouse)
                        .with("code", code)
                        .with("archived", false));
        return id;
    }
}
