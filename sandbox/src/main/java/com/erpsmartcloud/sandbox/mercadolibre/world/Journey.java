package com.erpsmartcloud.sandbox.mercadolibre.world;

import com.erpsmartcloud.sandbox.mercadolibre.world.Parcel.Move;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;

/// The way of a parcel as far as the marketplace, not the seller, moves it.
///
/// The same parcel of the same world always takes the same way.
public final class Journey {

    private final long seed;
    private final Duration labelDelay;

    /// @param labelDelay from the order to a label that can be printed
    public Journey(long seed, Duration labelDelay) {
        this.seed = seed;
        this.labelDelay = labelDelay;
    }

    /// What happens next to a parcel that is in this state since `changedAt`.
    public Optional<Move> after(Parcel parcel) {
        SplittableRandom dice = dice(parcel);
        Instant since = parcel.changedAt();
        return switch (parcel.status() + "/" + parcel.substatus()) {
            case "handling/waiting_for_label_generation" ->
                    parcel.isFull()
                            ? move(since, labelDelay, "ready_to_ship", "in_warehouse")
                            : move(since, labelDelay, "ready_to_ship", "ready_to_print");
            case "ready_to_ship/in_warehouse" ->
                    move(since, minutes(dice, 60, 600), "ready_to_ship", "in_hub");
            case "ready_to_ship/printed" -> handOver(parcel, dice);
            case "ready_to_ship/picked_up", "ready_to_ship/dropped_off" ->
                    move(since, minutes(dice, 60, 300), "ready_to_ship", "in_hub");
            case "ready_to_ship/in_hub" -> move(since, minutes(dice, 120, 500), "shipped", "");
            case "shipped/" ->
                    move(since, minutes(dice, 1_440, 4_320), "shipped", "out_for_delivery");
            case "shipped/out_for_delivery" -> arrival(since, dice);
            default -> Optional.empty();
        };
    }

    private static Optional<Move> handOver(Parcel parcel, SplittableRandom dice) {
        Instant earliest = parcel.changedAt().plus(Duration.ofHours(2));
        Instant start = parcel.shipBy().isAfter(earliest) ? parcel.shipBy() : earliest;
        String how = parcel.logisticType().equals("cross_docking") ? "picked_up" : "dropped_off";
        return move(start, minutes(dice, 10, 180), "ready_to_ship", how);
    }

    private static Optional<Move> arrival(Instant since, SplittableRandom dice) {
        Duration wait = minutes(dice, 120, 600);
        return dice.nextInt(100) < 3
                ? move(since, wait, "not_delivered", "returning_to_sender")
                : move(since, wait, "delivered", "");
    }

    private SplittableRandom dice(Parcel parcel) {
        String key = parcel.id() + parcel.status() + parcel.substatus();
        long mixed = 1125899906842597L;
        for (int at = 0; at < key.length(); at++) {
            mixed = 31 * mixed + key.charAt(at);
        }
        return new SplittableRandom(seed ^ mixed);
    }

    private static Duration minutes(SplittableRandom dice, int least, int most) {
        return Duration.ofSeconds(60L * dice.nextInt(least, most) + dice.nextInt(60));
    }

    private static Optional<Move> move(
            Instant since, Duration wait, String status, String substatus) {
        return Optional.of(new Move(since.plus(wait), status, substatus));
    }
}
