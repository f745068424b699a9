package com.erpsmartcloud.sandbox.shopee.world;

import com.erpsmartcloud.sandbox.shopee.world.Order.Cancellation;
import com.erpsmartcloud.sandbox.shopee.world.Order.Line;
import com.erpsmartcloud.sandbox.shopee.world.Order.Logistics;
import com.erpsmartcloud.sandbox.shopee.world.Order.Move;
import com.erpsmartcloud.sandbox.shopee.world.Order.State;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lets time pass in a world, and changes orders together with the stock they hold.
///
/// There is no timer. Whoever looks at the world lets pass what is due first, so nobody can tell
/// the difference and a test holds the clock.
public final class Course {

    private final World world;
    private final Journey journey;

    public Course(World world) {
        this.world = world;
        this.journey = new Journey(world.shop().seed());
    }

    /// Everything due until then has happened afterwards.
    public void runUntil(Instant now) {
        for (Order start : world.movingOrders()) {
            Order order = start;
            Optional<Move> due = due(order, now);
            while (due.isPresent()) {
                order = take(order, due.get());
                due = due(order, now);
            }
        }
    }

    /// Writes an order down in a new state; what comes next is planned.
    public Order settle(Order order, State state) {
        Order after = planned(order, state);
        world.commit(List.of(after));
        return after;
    }

    /// The order as it is to be written down in that state.
    public Order planned(Order order, State state) {
        Order moved = order.with(state.expecting(Optional.empty()));
        return moved.with(moved.state().expecting(journey.after(moved)));
    }

    /// Ends an order; what has not left the seller can be bought again.
    public Order cancel(Order order, Instant at, Cancellation why) {
        Logistics end =
                order.state().parcel().arrangedAt().isPresent()
                        ? Logistics.LOGISTICS_REQUEST_CANCELED
                        : Logistics.LOGISTICS_INVALID;
        return cancel(order, at, why, end);
    }

    private Order cancel(Order order, Instant at, Cancellation why, Logistics end) {
        State state =
                order.state()
                        .to(OrderStatus.CANCELLED, at)
                        .because(why)
                        .with(order.state().parcel().to(end));
        Order after = planned(order, state);
        List<Fact> change = new ArrayList<>();
        change.add(after);
        if (order.status().isAtSeller()) {
            change.addAll(putBack(order, at));
        }
        world.commit(change);
        return after;
    }

    private List<Item> putBack(Order order, Instant at) {
        Map<Long, Item> changed = new LinkedHashMap<>();
        for (Line line : order.deal().lines()) {
            Optional.ofNullable(changed.get(line.itemId()))
                    .or(() -> world.item(line.itemId()))
                    .ifPresent(item ->
                            changed.put(
                                    item.id(),
                                    item.changing(
                                            line.modelId(),
                                            at,
                                            model ->
                                                    model.withStock(
                                                            model.stock() + line.quantity()))));
        }
        return List.copyOf(changed.values());
    }

    private static Optional<Move> due(Order order, Instant now) {
        return order.state().next().filter(move -> !move.at().isAfter(now));
    }

    private Order take(Order order, Move move) {
        Instant at = move.at();
        State state = order.state();
        return switch (move.step()) {
            case PAY -> settle(order, Payment.received(order, at));
            case EXPIRE -> cancel(order, at, new Cancellation("system", "Unpaid Order", ""));
            case RELEASE ->
                    settle(
                            order,
                            state.to(OrderStatus.READY_TO_SHIP, at)
                                    .with(state.parcel().to(Logistics.LOGISTICS_READY)));
            case INVOICE -> settle(order, state.withInvoice(at));
            case PICK_UP ->
                    settle(
                            order,
                            state.to(OrderStatus.SHIPPED, at).with(state.parcel().pickedUp(at)));
            case MISS_PICKUP ->
                    settle(
                            order,
                            state.to(OrderStatus.RETRY_SHIP, at)
                                    .with(state.parcel().to(Logistics.LOGISTICS_PICKUP_RETRY)));
            case DELIVER ->
                    settle(
                            order,
                            state.to(OrderStatus.TO_CONFIRM_RECEIVE, at)
                                    .with(state.parcel().to(Logistics.LOGISTICS_DELIVERY_DONE)));
            case LOSE ->
                    cancel(
                            order,
                            at,
                            new Cancellation("system", "Parcel is Lost", ""),
                            Logistics.LOGISTICS_LOST);
            case COMPLETE, END_RETURN -> settle(order, state.to(OrderStatus.COMPLETED, at));
            case ASK_RETURN -> settle(order, state.to(OrderStatus.TO_RETURN, at));
            case ACCEPT_CANCELLATION ->
                    cancel(
                            order,
                            at,
                            state.cancellation()
                                    .orElse(new Cancellation("system", "Auto Cancel", "")));
        };
    }
}
