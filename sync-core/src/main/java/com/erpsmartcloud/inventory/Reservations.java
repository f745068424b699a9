package com.erpsmartcloud.inventory;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// What open orders have taken of the stock. Follows from the orders alone, so it is recomputed and
/// never sent.
public final class Reservations {

    private static final String OF_ORDERS =
            """
            SELECT r.line_id, r.order_id, r.product_id, r.warehouse_id, r.quantity, r.priority_at, r.priority_key
              FROM UNNEST(?) t(id) JOIN reservation r ON r.order_id = t.id
            """;

    private static final String KEEP =
            """
            MERGE INTO reservation
              (line_id, order_id, product_id, warehouse_id, quantity, short, priority_at, priority_key)
              KEY (line_id, product_id)
            VALUES (?, ?, ?, ?, ?, 0, ?, ?)
            """;

    private static final String RESERVED =
            """
            MERGE INTO stock_balance b
            USING (SELECT CAST(? AS UUID) p, CAST(? AS UUID) w, CAST(? AS BIGINT) r) d
               ON (b.product_id = d.p AND b.warehouse_id = d.w)
             WHEN MATCHED THEN UPDATE SET reserved = b.reserved + d.r
             WHEN NOT MATCHED THEN INSERT (product_id, warehouse_id, on_hand, promo_held, quarantine, safety, reserved)
                                   VALUES (d.p, d.w, 0, 0, 0, 0, d.r)
            """;

    private final Shortages shortages = new Shortages();
    private final List<StockListener> listeners = new CopyOnWriteArrayList<>();

    /// A line takes of several products where it sells a kit.
    private record Taken(UUID line, UUID product) {

        static Taken of(Claim claim) {
            return new Taken(claim.lineId(), claim.key().productId());
        }
    }

    public void listen(StockListener listener) {
        listeners.add(listener);
    }

    /// Makes the reservations of these orders exactly these claims.
    ///
    /// @param orders orders that were looked at, also those that claim nothing any more
    public void replace(Tx tx, Set<UUID> orders, Collection<Claim> claims) {
        replace(tx, orders, claims, Set.of());
    }

    /// @param moved what left the ledger with these orders: units that are released and shipped at
    ///   once were never free, so listeners hear of both together
    public void replace(Tx tx, Set<UUID> orders, Collection<Claim> claims, Set<StockKey> moved) {
        Map<Taken, Claim> before = existing(tx, orders);
        Map<StockKey, Long> change = new HashMap<>();
        for (Claim claim : claims) {
            Claim old = before.remove(Taken.of(claim));
            if (Objects.equals(old, claim)) {
                continue;
            }
            if (old != null) {
                change.merge(old.key(), -old.quantity(), Math::addExact);
            }
            tx.deriveLater(
                    Tables.RESERVATION,
                    KEEP,
                    claim.lineId(),
                    claim.orderId(),
                    claim.key().productId(),
                    claim.key().warehouseId(),
                    claim.quantity(),
                    claim.since(),
                    claim.rank());
            change.merge(claim.key(), claim.quantity(), Math::addExact);
        }
        before.values()
                .forEach(gone -> {
                    tx.deriveLater(
                            Tables.RESERVATION,
                            "DELETE FROM reservation WHERE line_id = ? AND product_id = ?",
                            gone.lineId(),
                            gone.key().productId());
                    change.merge(gone.key(), -gone.quantity(), Math::addExact);
                });
        change.forEach((key, units) ->
                tx.deriveLater(
                        Tables.STOCK_BALANCE, RESERVED, key.productId(), key.warehouseId(), units));
        Set<StockKey> changed = new HashSet<>(moved);
        changed.addAll(change.keySet());
        stockChanged(tx, changed);
    }

    /// Finds out anew who goes short where figures changed, and tells those who act on it.
    void stockChanged(Tx tx, Set<StockKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        Set<UUID> orders = shortages.refresh(tx, keys);
        Set<StockKey> changed = new HashSet<>(keys);
        listeners.forEach(listener -> listener.changed(tx, changed, orders));
    }

    private static Map<Taken, Claim> existing(Tx tx, Set<UUID> orders) {
        Map<Taken, Claim> found = new HashMap<>();
        tx.read()
                .createQuery(OF_ORDERS)
                .bind(0, SqlIds.of(orders))
                .map((r, _) ->
                        new Claim(
                                r.getObject(1, UUID.class),
                                r.getObject(2, UUID.class),
                                new StockKey(
                                        r.getObject(3, UUID.class), r.getObject(4, UUID.class)),
                                r.getLong(5),
                                Instant.ofEpochMilli(r.getLong(6)),
                                r.getString(7)))
                .forEach(claim -> found.put(Taken.of(claim), claim));
        return found;
    }
}
