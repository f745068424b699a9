package com.erpsmartcloud.inventory;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Keeps on each reservation how many units it goes short.
final class Shortages {

    /// Only where orders want more than there is, or did before, is there anything to work out.
    private static final String TIGHT =
            """
            SELECT b.product_id, b.warehouse_id, b.on_hand - b.promo_held - b.quarantine - b.safety
              FROM UNNEST(?) t(id) JOIN stock_balance b ON b.product_id = t.id
             WHERE b.available < 0
                OR EXISTS (SELECT 1 FROM reservation r
                            WHERE r.product_id = b.product_id AND r.warehouse_id = b.warehouse_id AND r.short > 0)
            """;

    private static final String CLAIMS =
            """
            SELECT line_id, order_id, quantity, short, priority_at, priority_key
              FROM reservation WHERE product_id = ? AND warehouse_id = ?
            """;

    private record Kept(Claim claim, long units) {}

    /// @return orders whose shortage changed
    Set<UUID> refresh(Tx tx, Set<StockKey> keys) {
        Map<StockKey, Long> tight = new HashMap<>();
        Set<UUID> products = new HashSet<>();
        keys.forEach(key -> products.add(key.productId()));
        tx.read()
                .createQuery(TIGHT)
                .bind(0, SqlIds.of(products))
                .map((r, _) ->
                        Map.entry(
                                new StockKey(
                                        r.getObject(1, UUID.class), r.getObject(2, UUID.class)),
                                r.getLong(3)))
                .forEach(e -> tight.put(e.getKey(), e.getValue()));
        tight.keySet().retainAll(keys);
        Set<UUID> changed = new HashSet<>();
        tight.forEach((key, capacity) -> changed.addAll(share(tx, key, capacity)));
        return changed;
    }

    private static Set<UUID> share(Tx tx, StockKey key, long capacity) {
        List<Kept> kept = claims(tx, key);
        Map<UUID, Long> now =
                Allocation.shortages(capacity, kept.stream().map(Kept::claim).toList());
        Set<UUID> changed = new HashSet<>();
        for (Kept one : kept) {
            long units = now.getOrDefault(one.claim().lineId(), 0L);
            if (units != one.units()) {
                tx.deriveLater(
                        Tables.RESERVATION,
                        "UPDATE reservation SET short = ? WHERE line_id = ? AND product_id = ?",
                        units,
                        one.claim().lineId(),
                        key.productId());
                changed.add(one.claim().orderId());
            }
        }
        return changed;
    }

    private static List<Kept> claims(Tx tx, StockKey key) {
        return new ArrayList<>(
                tx.read()
                        .createQuery(CLAIMS)
                        .bind(0, key.productId())
                        .bind(1, key.warehouseId())
                        .map((r, _) ->
                                new Kept(
                                        new Claim(
                                                r.getObject(1, UUID.class),
                                                r.getObject(2, UUID.class),
                                                key,
                                                r.getLong(3),
                                                Instant.ofEpochMilli(r.getLong(5)),
                                                r.getString(6)),
                                        r.getLong(4)))
                        .list());
    }
}
