package com.erpsmartcloud.orders;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a person decides about orders. Each act is done to many at once, answered order by order,
/// and can be taken back whole.
public final class OrderActs {

    private final Store store;
    private final OwnEffects effects;

    public OrderActs(Store store, OwnEffects effects) {
        this.store = store;
        this.effects = effects;
    }

    /// Lets orders wait.
    ///
    /// @param kind what happens to their units
    public ActOutcome hold(String actor, Collection<UUID> orders, HoldKind kind) {
        return own(
                actor,
                "order.hold",
                orders,
                (tx, order) -> {
                    if (order.isOver()) {
                        return Optional.of(ActOutcome.Reason.OVER);
                    }
                    if (order.hold().equals(Optional.of(kind))) {
                        return Optional.of(ActOutcome.Reason.ALREADY);
                    }
                    put(tx, order, Map.of("hold", kind, "held_at", tx.at()));
                    OrderEvents.add(tx, order.id(), "HELD", kind.name());
                    return Optional.empty();
                });
    }

    /// Lets held orders go on. One whose units were released gets what its place in the queue gives
    /// it.
    public ActOutcome goOn(String actor, Collection<UUID> orders) {
        return own(
                actor,
                "order.go-on",
                orders,
                (tx, order) -> {
                    if (order.hold().isEmpty()) {
                        return Optional.of(ActOutcome.Reason.ALREADY);
                    }
                    put(tx, order, Map.of("hold", "", "held_at", Optional.empty()));
                    OrderEvents.add(tx, order.id(), "WENT_ON", "");
                    return Optional.empty();
                });
    }

    /// Ships orders from another place, whatever the marketplace's own warehouse is called.
    public ActOutcome shipFrom(String actor, Collection<UUID> orders, UUID warehouse) {
        return own(
                actor,
                "order.warehouse",
                orders,
                (tx, order) -> {
                    if (order.isOver()) {
                        return Optional.of(ActOutcome.Reason.OVER);
                    }
                    if (order.warehouse().equals(Optional.of(warehouse))) {
                        return Optional.of(ActOutcome.Reason.ALREADY);
                    }
                    put(tx, order, Map.of("warehouse_id", warehouse));
                    OrderEvents.add(tx, order.id(), "WAREHOUSE", name(tx, warehouse));
                    return Optional.empty();
                });
    }

    private ActOutcome own(String actor, String action, Collection<UUID> orders, OneOrder each) {
        return store.write(
                actor,
                action,
                tx -> {
                    EachOrder all = EachOrder.of(tx, orders);
                    tx.undoable(action, all.subject(), Tables.ORDER_OWN);
                    ActOutcome outcome = all.does(tx, each);
                    effects.follow(tx, Set.copyOf(outcome.done()));
                    return outcome;
                });
    }

    private static void put(Tx tx, ActedOn order, Map<String, Object> changes) {
        if (order.hasOwn()) {
            tx.update(Tables.ORDER_OWN, order.id(), changes);
            return;
        }
        tx.insert(
                Tables.ORDER_OWN
                        .row()
                        .with("id", order.id())
                        .with("hold", changes.getOrDefault("hold", ""))
                        .with("held_at", changes.getOrDefault("held_at", Optional.empty()))
                        .with(
                                "warehouse_id",
                                changes.getOrDefault("warehouse_id", Optional.empty())));
    }

    private static String name(Tx tx, UUID warehouse) {
        return tx.read()
                .createQuery("SELECT name FROM warehouse WHERE id = ?")
                .bind(0, warehouse)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }
}
