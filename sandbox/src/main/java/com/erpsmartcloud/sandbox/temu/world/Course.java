package com.erpsmartcloud.sandbox.temu.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Lets time pass in a world: orders get confirmed, packages arrive, accepted prices come into
/// force.
///
/// There is no timer. Whoever looks at the world lets pass what is due first, so nobody can tell
/// the difference and a test holds the clock.
public final class Course {

    private final World world;

    public Course(World world) {
        this.world = world;
    }

    /// Everything due until then has happened afterwards.
    public void runUntil(Instant now) {
        for (Sku sku : List.copyOf(world.skus())) {
            sku.pending()
                    .filter(pending -> !pending.at().isAfter(now))
                    .ifPresent(pending -> world.commit(List.of(sku.repriced(pending))));
        }
        for (ParentOrder order : world.movingOrders()) {
            runUntil(now, order);
        }
    }

    /// Cancels what has not left of these child orders; it becomes free again.
    public void cancel(ParentOrder order, Set<String> orderSns, Instant at) {
        Map<Long, Sku> free = new HashMap<>();
        for (OrderLine line : order.lines()) {
            long left = order.left(line);
            if (orderSns.contains(line.orderSn()) && left > 0) {
                Optional.ofNullable(free.get(line.skuId()))
                        .or(() -> world.sku(line.skuId()))
                        .ifPresent(sku -> free.put(sku.id(), sku.published(sku.stock() + left)));
            }
        }
        List<Fact> change = new ArrayList<>(free.values());
        change.add(order.cancelled(orderSns, at));
        world.afterSales().stream()
                .filter(each -> each.parentOrderSn().equals(order.sn()))
                .filter(each -> each.group() == AfterSale.CANCEL_PENDING)
                .forEach(each -> change.add(each.in(AfterSale.CANCEL_APPROVED, 5, at)));
        world.commit(change);
    }

    private void runUntil(Instant now, ParentOrder start) {
        ParentOrder order = start;
        if (!order.confirmed() && !order.pendingUntil().isAfter(now)) {
            order = order.confirmedNow();
            world.commit(List.of(order));
        }
        Optional<ParentOrder.Cut> due = order.cut().filter(cut -> !cut.at().isAfter(now));
        if (due.isPresent()) {
            cancel(order, Set.copyOf(due.get().orderSns()), due.get().at());
            order = world.order(order.sn()).orElseThrow();
        }
        for (Parcel parcel : order.parcels()) {
            if (parcel.deliveredAt().isEmpty() && !parcel.arrivesAt().isAfter(now)) {
                order = order.with(parcel.delivered(), parcel.arrivesAt());
                world.commit(List.of(order));
            }
        }
    }
}
