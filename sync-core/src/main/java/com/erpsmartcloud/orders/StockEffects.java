package com.erpsmartcloud.orders;

import com.erpsmartcloud.catalog.MappingListener;
import com.erpsmartcloud.inventory.Claim;
import com.erpsmartcloud.inventory.Ledger;
import com.erpsmartcloud.inventory.Reservations;
import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockMovement;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Makes stock follow the orders: open ones reserve, handed-over ones leave the ledger, once each.
///
/// Source: domain rules C.1, C.2 (a) and C.15.
public final class StockEffects implements MappingListener {

    private static final String MOVED =
            "SELECT m.id FROM UNNEST(?) t(id) JOIN stock_movement m ON m.id = t.id";

    private static final String RESERVED =
            """
            SELECT DISTINCT r.order_id FROM UNNEST(?) t(id) JOIN reservation r ON r.order_id = t.id
            """;

    /// Kind of the event that says when we heard that an order's goods had left. Our own time: it
    /// is compared with movements, which have no other.
    static final String LEFT = "LEFT";

    private static final String WITH_LISTINGS =
            """
            SELECT DISTINCT o.id
              FROM UNNEST(?) t(id) JOIN order_line l ON l.listing_id = t.id
              JOIN customer_order o ON o.id = l.order_id
             WHERE o.fulfilment NOT IN ('SHIPPED', 'DELIVERED', 'SPLIT')
                   AND o.cancel_return NOT IN ('CANCELLED', 'CANCELLED_AFTER_SHIPPING')
                OR o.fulfilment IN ('SHIPPED', 'DELIVERED')
                   AND EXISTS (SELECT 1 FROM order_event e WHERE e.order_id = o.id AND e.kind = 'LEFT')
            """;

    private static final String LEFT_EARLIER =
            """
            SELECT e.order_id, MIN(e.at) FROM UNNEST(?) t(id) JOIN order_event e ON e.order_id = t.id
             WHERE e.kind = 'LEFT' AND e.at < ? GROUP BY e.order_id
            """;

    private static final String COUNTED_BEFORE =
            """
            SELECT 1 FROM stock_movement
             WHERE product_id = ? AND at <= ? AND warehouse_id = ? AND kind = 'ON_HAND' FETCH FIRST 1 ROW ONLY
            """;

    private final Ledger ledger;
    private final Reservations reservations;
    private final Problems problems;

    public StockEffects(Ledger ledger, Reservations reservations, Problems problems) {
        this.ledger = ledger;
        this.reservations = reservations;
        this.problems = problems;
    }

    /// @param orders orders whose state or lines changed
    /// @param wereOpen those of them that were open before, and so left from stock that was counted
    ///   here
    void follow(Tx tx, Set<UUID> orders, Set<UUID> wereOpen) {
        if (orders.isEmpty()) {
            return;
        }
        List<OrderLineState> lines = OrderLines.read(tx, orders);
        Set<UUID> gone = moved(tx, lines);
        Set<UUID> counted = reserved(tx, orders);
        counted.addAll(wereOpen);
        List<Claim> claims = new ArrayList<>();
        List<OrderLineState> left = new ArrayList<>();
        for (OrderLineState line : lines) {
            if (gone.contains(line.movement())) {
                continue;
            }
            if (line.claims()) {
                claims.add(
                        new Claim(
                                line.lineId(),
                                line.orderId(),
                                line.key(),
                                line.quantity(),
                                line.since(),
                                line.rank()));
            } else if (VisibleState.hasLeft(line.state())
                    && (line.counted() || counted.contains(line.orderId()))) {
                left.add(line);
            }
        }
        List<StockMovement> shipped = movements(tx, counted(tx, left));
        reservations.replace(tx, orders, claims, ledger.record(tx, shipped));
    }

    /// Open orders reserve of the product the listing has now. What has left while nobody knew of
    /// which product leaves the ledger now; what has left as another product stays so.
    @Override
    public void mapped(Tx tx, Set<UUID> listings) {
        Set<UUID> orders =
                new HashSet<>(
                        tx.read()
                                .createQuery(WITH_LISTINGS)
                                .bind(0, SqlIds.of(listings))
                                .mapTo(UUID.class)
                                .list());
        follow(tx, orders, orders);
        problems.refresh(tx, orders);
    }

    /// Leaves out what had left before the product was first counted in its warehouse: the count
    /// did not find it any more.
    private static List<OrderLineState> counted(Tx tx, List<OrderLineState> left) {
        if (left.isEmpty()) {
            return left;
        }
        Map<UUID, Instant> earlier = new HashMap<>();
        tx.read()
                .createQuery(LEFT_EARLIER)
                .bind(0, SqlIds.of(left.stream().map(OrderLineState::orderId).distinct().toList()))
                .bind(1, tx.at())
                .map((r, _) ->
                        Map.entry(r.getObject(1, UUID.class), Instant.ofEpochMilli(r.getLong(2))))
                .forEach(e -> earlier.put(e.getKey(), e.getValue()));
        return left.stream()
                .filter(line ->
                        Optional.ofNullable(earlier.get(line.orderId()))
                                .map(at -> countedBefore(tx, line.key(), at))
                                .orElse(true))
                .toList();
    }

    private static boolean countedBefore(Tx tx, StockKey key, Instant at) {
        return tx.read()
                .createQuery(COUNTED_BEFORE)
                .bind(0, key.productId())
                .bind(1, at)
                .bind(2, key.warehouseId())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    /// The first of a line has the line's own id: once it is there, the line has left, whatever the
    /// kit consists of by now.
    private static List<StockMovement> movements(Tx tx, List<OrderLineState> left) {
        Set<UUID> begun = new HashSet<>();
        return left.stream()
                .map(line ->
                        movement(
                                line,
                                begun.add(line.lineId())
                                        ? line.movement()
                                        : tx.ids()
                                                .derived(
                                                        line.movement(),
                                                        "component " + line.key().productId())))
                .toList();
    }

    private static StockMovement movement(OrderLineState line, UUID id) {
        return new StockMovement(
                id,
                line.key().productId(),
                line.key().warehouseId(),
                Optional.empty(),
                StockKind.ON_HAND,
                -line.quantity(),
                StockReason.SHIPPED,
                line.document(),
                Optional.empty(),
                "");
    }

    private static Set<UUID> moved(Tx tx, List<OrderLineState> lines) {
        List<UUID> ids = lines.stream().map(OrderLineState::movement).toList();
        return new HashSet<>(
                tx.read().createQuery(MOVED).bind(0, SqlIds.of(ids)).mapTo(UUID.class).list());
    }

    private static Set<UUID> reserved(Tx tx, Set<UUID> orders) {
        return new HashSet<>(
                tx.read()
                        .createQuery(RESERVED)
                        .bind(0, SqlIds.of(orders))
                        .mapTo(UUID.class)
                        .list());
    }
}
