package com.erpsmartcloud.orders;

import com.erpsmartcloud.catalog.MappingListener;
import com.erpsmartcloud.inventory.Claim;
import com.erpsmartcloud.inventory.Ledger;
import com.erpsmartcloud.inventory.Reservations;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockMovement;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    private static final String OPEN_WITH_LISTINGS =
            """
            SELECT DISTINCT o.id
              FROM UNNEST(?) t(id) JOIN order_line l ON l.listing_id = t.id
              JOIN customer_order o ON o.id = l.order_id
             WHERE o.fulfilment NOT IN ('SHIPPED', 'DELIVERED', 'SPLIT')
               AND o.cancel_return NOT IN ('CANCELLED', 'CANCELLED_AFTER_SHIPPING')
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
        List<StockMovement> shipped = new ArrayList<>();
        for (OrderLineState line : lines) {
            if (gone.contains(line.movement())) {
                continue;
            }
            if (VisibleState.claimsStock(line.state())) {
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
                shipped.add(movement(line));
            }
        }
        reservations.replace(tx, orders, claims, ledger.record(tx, shipped));
    }

    @Override
    public void mapped(Tx tx, Set<UUID> listings) {
        Set<UUID> orders =
                new HashSet<>(
                        tx.read()
                                .createQuery(OPEN_WITH_LISTINGS)
                                .bind(0, SqlIds.of(listings))
                                .mapTo(UUID.class)
                                .list());
        follow(tx, orders, orders);
        problems.refresh(tx, orders);
    }

    private static StockMovement movement(OrderLineState line) {
        return new StockMovement(
                line.movement(),
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
