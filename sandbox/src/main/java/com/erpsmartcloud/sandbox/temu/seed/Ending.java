package com.erpsmartcloud.sandbox.temu.seed;

import com.erpsmartcloud.sandbox.temu.world.Hold;
import com.erpsmartcloud.sandbox.temu.world.Status;

import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;

/// How far a past order has come.
///
/// @param status of the whole order
/// @param least hours since the order, at least
/// @param most hours since the order, at most
/// @param restricted whether the seller's own carrier is not allowed
record Ending(
        Status status,
        int least,
        int most,
        Cancelled cancelled,
        Optional<Hold> hold,
        boolean restricted) {

    /// What of it was cancelled.
    enum Cancelled {
        NOTHING,
        A_UNIT,
        ALL,
        WHILE_PENDING
    }

    private static final int NINETY_DAYS = 90 * 24;

    /// @param fromEnd 0 for the newest order
    /// @param busy how many of the newest are not done yet
    static Ending of(int fromEnd, int busy, SplittableRandom dice) {
        if (fromEnd >= busy) {
            return done(dice);
        }
        return switch (fromEnd) {
            case 0, 1, 2, 3 -> plain(Status.PENDING, 0, 1);
            case 4, 5 -> held(Hold.CANCELLATION);
            case 6 -> held(Hold.ADDRESS_CHANGE);
            case 7 -> held(Hold.RISK);
            case 8, 9 -> plain(Status.UN_SHIPPING, 80, 120);
            case 10, 11, 12 ->
                    new Ending(
                            Status.UN_SHIPPING, 3, 30, Cancelled.A_UNIT, Optional.empty(), false);
            case 13, 14, 15, 16 -> plain(Status.PARTIALLY_SHIPPED, 20, 60);
            case 17, 18 -> plain(Status.PARTIALLY_DELIVERED, 120, 200);
            case 19 ->
                    new Ending(
                            Status.UN_SHIPPING, 3, 30, Cancelled.NOTHING, Optional.empty(), true);
            case 20 ->
                    new Ending(
                            Status.CANCELED,
                            2,
                            20,
                            Cancelled.WHILE_PENDING,
                            Optional.empty(),
                            false);
            default -> inWork(fromEnd, busy);
        };
    }

    /// Work of the last days, oldest furthest.
    private static Ending inWork(int fromEnd, int busy) {
        int share = (fromEnd - 20) * 100 / Math.max(1, busy - 20);
        return share < 45 ? plain(Status.UN_SHIPPING, 2, 44) : plain(Status.SHIPPED, 30, 90);
    }

    private static Ending done(SplittableRandom dice) {
        int lot = dice.nextInt(1000);
        if (lot < 20) {
            return new Ending(
                    Status.CANCELED,
                    48,
                    NINETY_DAYS,
                    Cancelled.WHILE_PENDING,
                    Optional.empty(),
                    false);
        }
        if (lot < 50) {
            return new Ending(
                    Status.CANCELED, 48, NINETY_DAYS, Cancelled.ALL, Optional.empty(), false);
        }
        return plain(Status.RECEIPTED, 260, NINETY_DAYS);
    }

    private static Ending plain(Status status, int least, int most) {
        return new Ending(status, least, most, Cancelled.NOTHING, Optional.empty(), false);
    }

    private static Ending held(Hold hold) {
        return new Ending(Status.UN_SHIPPING, 3, 30, Cancelled.NOTHING, Optional.of(hold), false);
    }

    Instant orderedAt(Instant now, SplittableRandom dice) {
        // An order that is still pending was placed within the hour.
        long latest = status == Status.PENDING ? most * 3600L - 300 : most * 3600L;
        return now.minusSeconds(dice.nextLong(least * 3600L + 300, latest));
    }

    boolean isConfirmed() {
        return status != Status.PENDING && cancelled != Cancelled.WHILE_PENDING;
    }

    int leastLines() {
        return status == Status.PARTIALLY_SHIPPED || status == Status.PARTIALLY_DELIVERED ? 2 : 1;
    }

    int leastUnits() {
        return cancelled == Cancelled.A_UNIT ? 2 : 1;
    }
}
