package com.erpsmartcloud.sandbox.temu.seed;

import com.erpsmartcloud.sandbox.temu.world.Carrier;
import com.erpsmartcloud.sandbox.temu.world.Depot;
import com.erpsmartcloud.sandbox.temu.world.OrderLine;
import com.erpsmartcloud.sandbox.temu.world.Parcel;
import com.erpsmartcloud.sandbox.temu.world.Parcel.Label;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// The packages of past orders, as far as those have come.
final class Packing {

    private final Instant now;
    private final SplittableRandom dice;
    private long next = 1;

    Packing(Instant now, SplittableRandom dice) {
        this.now = now;
        this.dice = dice;
    }

    /// Running number of the first package nobody has sent yet.
    long next() {
        return next;
    }

    List<Parcel> parcels(List<OrderLine> lines, Ending ending, Instant thoughtOver) {
        return switch (ending.status()) {
            case PENDING, UN_SHIPPING, CANCELED -> List.of();
            case SHIPPED -> List.of(parcel(lines, thoughtOver, false));
            case RECEIPTED -> List.of(parcel(lines, thoughtOver, true));
            case PARTIALLY_SHIPPED -> List.of(parcel(lines.subList(0, 1), thoughtOver, false));
            case PARTIALLY_DELIVERED -> {
                List<Parcel> both = new ArrayList<>();
                both.add(parcel(lines.subList(0, 1), thoughtOver, true));
                both.add(parcel(lines.subList(1, lines.size()), thoughtOver, false));
                yield both;
            }
        };
    }

    private Parcel parcel(List<OrderLine> lines, Instant thoughtOver, boolean arrived) {
        Instant usual = thoughtOver.plus(Duration.ofMinutes(dice.nextInt(120, 40 * 60)));
        Instant shipped = usual.isBefore(now) ? usual : now.minusSeconds(dice.nextInt(60, 600));
        Instant there = shipped.plus(Duration.ofMinutes(dice.nextInt(2 * 1_440, 8 * 1_440)));
        if (arrived && there.isAfter(now)) {
            there = now.minusSeconds(dice.nextInt(60, 6_000));
        }
        if (!arrived && !there.isAfter(now)) {
            there = now.plus(Duration.ofMinutes(dice.nextInt(60, 3_000)));
        }
        Map<String, Long> units = new HashMap<>();
        lines.forEach(line -> units.put(line.orderSn(), line.quantity()));
        Carrier carrier = Carrier.values()[dice.nextInt(Carrier.values().length)];
        long running = next++;
        return new Parcel(
                Numbers.packageSn(running),
                new Label(
                        carrier.id(),
                        String.format(Locale.ROOT, "9400%012d", running * 7_907),
                        Depot.MAIN.id()),
                units,
                shipped,
                there,
                arrived ? Optional.of(there) : Optional.empty(),
                List.of());
    }
}
