package com.erpsmartcloud.sandbox.temu.seed;

import com.erpsmartcloud.sandbox.temu.world.Buyer;
import com.erpsmartcloud.sandbox.temu.world.Goods;
import com.erpsmartcloud.sandbox.temu.world.Hold;
import com.erpsmartcloud.sandbox.temu.world.OrderLine;
import com.erpsmartcloud.sandbox.temu.world.Parcel;
import com.erpsmartcloud.sandbox.temu.world.ParentOrder;
import com.erpsmartcloud.sandbox.temu.world.ShipBy;
import com.erpsmartcloud.sandbox.temu.world.Sku;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// Three months of orders up to the day the world begins.
final class PastOrders {

    /// The newest orders, those the seller is still busy with.
    private static final int BUSY = 150;

    private final Instant now;
    private final SplittableRandom dice;
    private final Assortment assortment;
    private final List<Sku> range;
    private final Packing packing;
    private final UsBuyers buyers = new UsBuyers();
    private Optional<Buyer> before = Optional.empty();

    PastOrders(Instant now, long seed, Assortment assortment) {
        this.now = now;
        this.dice = new SplittableRandom(seed + 23);
        this.assortment = assortment;
        this.range = assortment.onShelf();
        this.packing = new Packing(now, dice);
    }

    long nextPackage() {
        return packing.next();
    }

    /// None without anything to sell.
    List<ParentOrder> orders(int count) {
        List<ParentOrder> orders = new ArrayList<>(count);
        int busy = Math.min(BUSY, count / 3);
        for (int at = 0; at < count && !range.isEmpty(); at++) {
            orders.add(order(at, Ending.of(count - 1 - at, busy, dice)));
        }
        return orders;
    }

    private ParentOrder order(int at, Ending ending) {
        Instant ordered = ending.orderedAt(now, dice);
        Instant thoughtOver = ordered.plus(Duration.ofHours(1));
        List<OrderLine> lines = lines(at, ending);
        List<Parcel> parcels = packing.parcels(lines, ending, thoughtOver);
        return new ParentOrder(
                Numbers.parentOrder(at),
                ordered,
                thoughtOver,
                ending.isConfirmed(),
                ShipBy.of(thoughtOver),
                changedAt(ending, thoughtOver, parcels),
                lines,
                parcels,
                buyer(at),
                dice.nextInt(4) == 0 ? 299 : 0,
                ending.hold().map(Set::of).orElse(Set.<Hold>of()),
                warnings(ending),
                Optional.empty());
    }

    /// Some order twice in a row: what they get can go in one package.
    private Buyer buyer(int at) {
        Buyer next = at % 20 == 1 ? before.orElseGet(() -> buyers.next(dice)) : buyers.next(dice);
        before = Optional.of(next);
        return next;
    }

    private static List<String> warnings(Ending ending) {
        return ending.restricted() ? List.of("RESTRICT_SELF_SHIPPING") : List.of();
    }

    private Instant changedAt(Ending ending, Instant thoughtOver, List<Parcel> parcels) {
        Instant last = ending.isConfirmed() ? thoughtOver : thoughtOver.minus(Duration.ofHours(1));
        for (Parcel parcel : parcels) {
            Instant moved = parcel.deliveredAt().orElse(parcel.shippedAt());
            last = moved.isAfter(last) ? moved : last;
        }
        if (ending.cancelled() != Ending.Cancelled.NOTHING) {
            last = last.plus(Duration.ofMinutes(dice.nextInt(5, 600)));
        }
        return last.isAfter(now) ? now.minusSeconds(dice.nextInt(1, 60)) : last;
    }

    private List<OrderLine> lines(int at, Ending ending) {
        int lot = dice.nextInt(100);
        int wanted = Math.max(ending.leastLines(), lot < 70 ? 1 : lot < 92 ? 2 : 3);
        Map<Long, Sku> chosen = new LinkedHashMap<>();
        while (chosen.size() < Math.min(wanted, range.size())) {
            // Squaring makes the first goods of the range sell more often than the last.
            int place = dice.nextInt(range.size());
            Sku sku = range.get((int) ((long) place * place / range.size()));
            chosen.put(sku.id(), sku);
        }
        List<OrderLine> lines = new ArrayList<>();
        for (Sku sku : chosen.values()) {
            lines.add(line(Numbers.childOrder(at, lines.size()), sku, ending, lines.size()));
        }
        return lines;
    }

    private OrderLine line(String sn, Sku sku, Ending ending, int place) {
        long usual = dice.nextInt(10) < 8 ? 1 : dice.nextInt(2, 4);
        long ordered = Math.max(usual, ending.leastUnits());
        Goods page = assortment.page(sku);
        long cancelled =
                switch (ending.cancelled()) {
                    case NOTHING -> 0;
                    case A_UNIT -> place == 0 ? 1 : 0;
                    case ALL, WHILE_PENDING -> ordered;
                };
        return new OrderLine(
                sn,
                sku.id(),
                page.id(),
                sku.outSkuSn(),
                page.name(),
                sku.spec(),
                ordered,
                cancelled,
                ending.cancelled() == Ending.Cancelled.WHILE_PENDING,
                sku.base(),
                sku.retail());
    }
}
