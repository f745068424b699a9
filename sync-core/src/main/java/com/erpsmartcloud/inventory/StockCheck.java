package com.erpsmartcloud.inventory;

import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.UUID;

/// Proves the kept balances by the ledger, and builds them anew from it.
public final class StockCheck {

    /// Movements less what is kept must leave nothing.
    private static final String DIFFERENT =
            """
            SELECT product_id, warehouse_id
              FROM (SELECT product_id, warehouse_id,
                           CASE WHEN kind = 'ON_HAND' THEN quantity ELSE 0 END oh,
                           CASE WHEN kind = 'PROMO_HELD' THEN quantity ELSE 0 END ph,
                           CASE WHEN kind = 'QUARANTINE' THEN quantity ELSE 0 END q,
                           CASE WHEN kind = 'SAFETY' THEN quantity ELSE 0 END s, 0 r FROM stock_movement
                    UNION ALL
                    SELECT product_id, warehouse_id, 0, 0, 0, 0, quantity FROM reservation
                    UNION ALL
                    SELECT product_id, warehouse_id, -on_hand, -promo_held, -quarantine, -safety, -reserved
                      FROM stock_balance) all_of_it
             GROUP BY product_id, warehouse_id
            HAVING SUM(oh) <> 0 OR SUM(ph) <> 0 OR SUM(q) <> 0 OR SUM(s) <> 0 OR SUM(r) <> 0
            """;

    private static final String REBUILD =
            """
            INSERT INTO stock_balance (product_id, warehouse_id, on_hand, promo_held, quarantine, safety, reserved)
            SELECT product_id, warehouse_id, SUM(oh), SUM(ph), SUM(q), SUM(s), SUM(r)
              FROM (SELECT product_id, warehouse_id,
                           CASE WHEN kind = 'ON_HAND' THEN quantity ELSE 0 END oh,
                           CASE WHEN kind = 'PROMO_HELD' THEN quantity ELSE 0 END ph,
                           CASE WHEN kind = 'QUARANTINE' THEN quantity ELSE 0 END q,
                           CASE WHEN kind = 'SAFETY' THEN quantity ELSE 0 END s, 0 r FROM stock_movement
                    UNION ALL
                    SELECT product_id, warehouse_id, 0, 0, 0, 0, quantity FROM reservation) both_kinds
             GROUP BY product_id, warehouse_id
            """;

    private StockCheck() {}

    /// @return where the kept balance is not the sum of its movements; empty when all is well
    public static List<StockKey> differences(Handle handle) {
        return handle.createQuery(DIFFERENT)
                .map((r, _) -> new StockKey(r.getObject(1, UUID.class), r.getObject(2, UUID.class)))
                .list();
    }

    /// Builds every balance from zero.
    public static void rebuild(Tx tx) {
        tx.derive(Tables.STOCK_BALANCE, "DELETE FROM stock_balance");
        tx.derive(Tables.STOCK_BALANCE, REBUILD);
        tx.detail("rebuilt", true);
    }
}
