package com.erpsmartcloud.inventory;

import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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
            MERGE INTO stock_balance b
            USING (
            SELECT product_id, warehouse_id, SUM(oh) oh, SUM(ph) ph, SUM(q) q, SUM(s) s, SUM(r) r
              FROM (SELECT product_id, warehouse_id,
                           CASE WHEN kind = 'ON_HAND' THEN quantity ELSE 0 END oh,
                           CASE WHEN kind = 'PROMO_HELD' THEN quantity ELSE 0 END ph,
                           CASE WHEN kind = 'QUARANTINE' THEN quantity ELSE 0 END q,
                           CASE WHEN kind = 'SAFETY' THEN quantity ELSE 0 END s, 0 r FROM stock_movement
                    UNION ALL
                    SELECT product_id, warehouse_id, 0, 0, 0, 0, quantity FROM reservation) both_kinds
             GROUP BY product_id, warehouse_id) d
               ON (b.product_id = d.product_id AND b.warehouse_id = d.warehouse_id)
             WHEN MATCHED THEN UPDATE SET on_hand = d.oh, promo_held = d.ph, quarantine = d.q, safety = d.s,
                                          reserved = d.r
             WHEN NOT MATCHED THEN INSERT (product_id, warehouse_id, on_hand, promo_held, quarantine, safety, reserved)
                                   VALUES (d.product_id, d.warehouse_id, d.oh, d.ph, d.q, d.s, d.r)
            """;

    private static final String DIFFERENT_BINS =
            """
            SELECT product_id, warehouse_id
              FROM (SELECT product_id, warehouse_id, bin_id, quantity q FROM stock_movement
                     WHERE bin_id IS NOT NULL AND kind = 'ON_HAND'
                    UNION ALL
                    SELECT product_id, warehouse_id, bin_id, -on_hand FROM stock_bin) all_of_it
             GROUP BY product_id, warehouse_id, bin_id HAVING SUM(q) <> 0
            """;

    private static final String REBUILD_BINS =
            """
            INSERT INTO stock_bin (product_id, warehouse_id, bin_id, on_hand)
            SELECT product_id, warehouse_id, bin_id, CAST(SUM(quantity) AS BIGINT) FROM stock_movement
             WHERE bin_id IS NOT NULL AND kind = 'ON_HAND' GROUP BY product_id, warehouse_id, bin_id
            """;

    private StockCheck() {}

    /// @return where the kept balance is not the sum of its movements; empty when all is well
    public static List<StockKey> differences(Handle handle) {
        return Stream.of(DIFFERENT, DIFFERENT_BINS)
                .flatMap(sql ->
                        handle
                                .createQuery(sql)
                                .map((r, _) ->
                                        new StockKey(
                                                r.getObject(1, UUID.class),
                                                r.getObject(2, UUID.class)))
                                .list()
                                .stream())
                .distinct()
                .toList();
    }

    /// Builds every balance from zero.
    public static void rebuild(Tx tx) {
        // A row whose units have all gone stays: the stock list shows it as 0.
        tx.derive(
                Tables.STOCK_BALANCE,
                "UPDATE stock_balance SET on_hand = 0, promo_held = 0, quarantine = 0, safety = 0,"
                        + " reserved = 0");
        tx.derive(Tables.STOCK_BALANCE, REBUILD);
        tx.derive(Tables.STOCK_BIN, "DELETE FROM stock_bin");
        tx.derive(Tables.STOCK_BIN, REBUILD_BINS);
        tx.detail("rebuilt", true);
    }
}
