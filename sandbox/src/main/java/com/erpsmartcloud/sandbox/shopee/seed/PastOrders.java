package com.erpsmartcloud.sandbox.shopee.seed;

import com.erpsmartcloud.sandbox.shopee.world.Item;
import com.erpsmartcloud.sandbox.shopee.world.Journey;
import com.erpsmartcloud.sandbox.shopee.world.Order;
import com.erpsmartcloud.sandbox.shopee.world.Order.Cancellation;
import com.erpsmartcloud.sandbox.shopee.world.Order.Line;
import com.erpsmartcloud.sandbox.shopee.world.Order.Logistics;
import com.erpsmartcloud.sandbox.shopee.world.Order.Move;
import com.erpsmartcloud.sandbox.shopee.world.Order.Parcel;
import com.erpsmartcloud.sandbox.shopee.world.Order.State;
import com.erpsmartcloud.sandbox.shopee.world.OrderStatus;
import com.erpsmartcloud.sandbox.shopee.world.World.Goods;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// Three months of orders up to the day the world begins.
final class PastOrders {

    private static final Duration SPAN = Duration.ofDays(90);

    /// The newest orders, those somebody is still busy with.
    private static final int BUSY = 150;

    private static final List<OrderStatus> OPEN =
            List.of(
                    OrderStatus.UNPAID,
                    OrderStatus.PENDING,
                    OrderStatus.READY_TO_SHIP,
                    OrderStatus.READY_TO_SHIP,
                    OrderStatus.READY_TO_SHIP,
                    OrderStatus.READY_TO_SHIP,
                    OrderStatus.PROCESSED,
                    OrderStatus.PROCESSED,
                    OrderStatus.RETRY_SHIP,
                    OrderStatus.IN_CANCEL,
                    OrderStatus.SHIPPED,
                    OrderStatus.SHIPPED,
                    OrderStatus.TO_CONFIRM_RECEIVE,
                    OrderStatus.TO_RETURN);

    private final Instant now;
    private final Journey journey;
    private final SplittableRandom dice;
    private final NewOrder births = new NewOrder();
    private final List<Goods> range = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();

    PastOrders(Instant now, long seed, List<Item> items) {
        this.now = now;
        this.journey = new Journey(seed);
        this.dice = new SplittableRandom(seed + 17);
        for (Item item : items) {
            if (item.state() == Item.State.NORMAL) {
                item.models().forEach(model -> range.add(new Goods(item, model)));
            }
        }
    }

    List<Order> orders(int count) {
        if (range.isEmpty()) {
            return List.of();
        }
        List<Order> orders = new ArrayList<>(count);
        int busy = Math.min(BUSY, count / 3);
        for (int at = 0; at < count; at++) {
            orders.add(order(count - at <= busy));
        }
        return orders;
    }

    private Order order(boolean open) {
        OrderStatus end =
                open
                        ? OPEN.get(dice.nextInt(OPEN.size()))
                        : dice.nextInt(12) == 0 ? OrderStatus.CANCELLED : OrderStatus.COMPLETED;
        Duration age =
                switch (end) {
                    case UNPAID, PENDING -> minutes(5, 60);
                    case READY_TO_SHIP, PROCESSED, RETRY_SHIP, IN_CANCEL -> minutes(90, 2_500);
                    case SHIPPED, TO_CONFIRM_RECEIVE, TO_RETURN -> minutes(4_000, 20_000);
                    case CANCELLED, COMPLETED -> minutes(28_000, (int) SPAN.toMinutes());
                };
        Instant ordered = now.minus(age);
        Order fresh = births.of(number(ordered), ordered, lines(), dice);
        Order ended = fresh.with(state(fresh, end, age));
        return ended.with(ended.state().expecting(journey.after(ended).map(this::notBeforeNow)));
    }

    private State state(Order order, OrderStatus end, Duration age) {
        Instant ordered = order.createdAt();
        if (end == OrderStatus.UNPAID) {
            return order.state();
        }
        Instant paid = ordered.plus(Duration.ofMinutes(dice.nextInt(1, 4)));
        Instant changed = paid.plus(age.dividedBy(2 + dice.nextInt(3)));
        State state =
                order.state().paid(paid, paid.plus(Duration.ofDays(order.deal().daysToShip())));
        boolean invoiced = end != OrderStatus.READY_TO_SHIP || dice.nextInt(4) > 0;
        if (end != OrderStatus.PENDING && invoiced) {
            state = state.withInvoice(paid);
        }
        if (end == OrderStatus.IN_CANCEL) {
            return state.to(OrderStatus.READY_TO_SHIP, paid)
                    .with(Parcel.NOT_STARTED.to(Logistics.LOGISTICS_READY))
                    .asked(changed, new Cancellation("buyer", "", "Change of mind / others"));
        }
        if (end == OrderStatus.CANCELLED) {
            Cancellation why = reason();
            boolean neverPaid = why.reason().equals("Unpaid Order");
            state = (neverPaid ? order.state() : state).because(why);
        }
        return state.to(end, changed).with(parcel(end, paid, changed));
    }

    private Parcel parcel(OrderStatus end, Instant paid, Instant changed) {
        Parcel arranged =
                Parcel.NOT_STARTED.arranged(
                        paid.plus(Duration.ofMinutes(20)),
                        Numbers.tracking(dice),
                        paid.plus(Duration.ofMinutes(21)));
        return switch (end) {
            case UNPAID, PENDING -> Parcel.NOT_STARTED;
            case READY_TO_SHIP, IN_CANCEL -> Parcel.NOT_STARTED.to(Logistics.LOGISTICS_READY);
            case CANCELLED -> Parcel.NOT_STARTED.to(Logistics.LOGISTICS_INVALID);
            case PROCESSED -> arranged;
            case RETRY_SHIP -> arranged.to(Logistics.LOGISTICS_PICKUP_RETRY);
            case SHIPPED -> arranged.pickedUp(changed);
            case TO_CONFIRM_RECEIVE, TO_RETURN, COMPLETED ->
                    arranged.pickedUp(paid.plus(Duration.ofMinutes(70)))
                            .to(Logistics.LOGISTICS_DELIVERY_DONE);
        };
    }

    private Cancellation reason() {
        return switch (dice.nextInt(4)) {
            case 0 -> new Cancellation("seller", "Out of Stock", "");
            case 1 -> new Cancellation("system", "Unpaid Order", "");
            default ->
                    new Cancellation(
                            "buyer",
                            "Buyer Request to Cancel",
                            dice.nextBoolean()
                                    ? "Found Cheaper Elsewhere"
                                    : "Need to change delivery address");
        };
    }

    /// A world begins at rest: what would have been due happens in its first hours.
    private Move notBeforeNow(Move move) {
        return move.at().isAfter(now) ? move : new Move(now.plus(minutes(10, 600)), move.step());
    }

    private List<Line> lines() {
        int wanted = dice.nextInt(10) < 8 ? 1 : 2;
        List<Line> lines = new ArrayList<>();
        Set<Long> items = new HashSet<>();
        for (int at = 0; at < wanted; at++) {
            // Squaring makes the first goods of the catalogue sell more often than the last.
            int lot = dice.nextInt(range.size());
            Goods goods = range.get((int) ((long) lot * lot / range.size()));
            if (items.add(goods.item().id())) {
                lines.add(NewOrder.line(goods, dice.nextInt(10) < 8 ? 1 : dice.nextInt(2, 4)));
            }
        }
        return lines;
    }

    private String number(Instant at) {
        String number = Numbers.order(at, dice);
        while (!numbers.add(number)) {
            number = Numbers.order(at, dice);
        }
        return number;
    }

    private Duration minutes(int least, int most) {
        return Duration.ofMinutes(dice.nextInt(least, most));
    }
}
