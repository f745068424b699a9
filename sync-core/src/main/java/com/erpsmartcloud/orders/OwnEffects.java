package com.erpsmartcloud.orders;

import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What follows from the seller's own decisions about orders: the state that is seen, how many each
/// state counts, reservations and problems. Worked out from what is there, so it may be asked again
/// at any time, also after an act was taken back.
public final class OwnEffects {

    private static final String ORDERS =
            """
            SELECT o.id, o.store_id, o.state, o.payment, o.fulfilment, o.cancel_return, o.settlement, o.currency,
                   o.units, o.total_minor
              FROM UNNEST(?) t(id) JOIN customer_order o ON o.id = t.id
            """;

    private record Seen(UUID id, UUID store, Tallies.Place place, Tally tally, OrderState state) {}

    private final StockEffects stock;
    private final Problems problems;

    public OwnEffects(StockEffects stock, Problems problems) {
        this.stock = stock;
        this.problems = problems;
    }

    /// What was decided about these orders changed, or may have.
    public void follow(Tx tx, Set<UUID> orders) {
        if (orders.isEmpty()) {
            return;
        }
        Map<UUID, HoldKind> held = Holds.read(tx, orders);
        Map<UUID, Tallies> tallies = new HashMap<>();
        for (Seen order : read(tx, orders)) {
            VisibleState now = VisibleState.of(order.state(), held.containsKey(order.id()));
            if (now != order.place().state()) {
                tx.update(Tables.ORDER, order.id(), Map.of("state", now));
                Tallies counts = tallies.computeIfAbsent(order.store(), Tallies::new);
                counts.add(order.place(), order.tally().negated());
                counts.add(new Tallies.Place(now, order.place().currency()), order.tally());
            }
        }
        tallies.values().forEach(counts -> counts.write(tx));
        stock.follow(tx, orders, Set.of());
        problems.refresh(tx, orders);
    }

    private static List<Seen> read(Tx tx, Collection<UUID> orders) {
        return tx.read()
                .createQuery(ORDERS)
                .bind(0, SqlIds.of(orders))
                .map((r, _) ->
                        new Seen(
                                r.getObject(1, UUID.class),
                                r.getObject(2, UUID.class),
                                new Tallies.Place(
                                        VisibleState.valueOf(r.getString(3)), r.getString(8)),
                                Tally.of(r.getLong(9), r.getLong(10)),
                                new OrderState(
                                        Payment.valueOf(r.getString(4)),
                                        Fulfilment.valueOf(r.getString(5)),
                                        CancelReturn.valueOf(r.getString(6)),
                                        SettlementState.valueOf(r.getString(7)))))
                .list();
    }
}
