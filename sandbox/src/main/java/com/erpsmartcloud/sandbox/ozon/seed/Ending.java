package com.erpsmartcloud.sandbox.ozon.seed;

import com.erpsmartcloud.sandbox.ozon.world.Status;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/// How far a past parcel has come, and how long that took.
///
/// @param least hours since the order, at least
/// @param most hours since the order, at most
record Ending(Status status, String substatus, int least, int most) {

    private static final int NINETY_DAYS = 90 * 24;

    /// Hours after which a parcel that nobody collects goes back.
    private static final int UNCOLLECTED = 181;

    /// @param fromEnd 0 for the newest parcel
    /// @param busy how many of the newest are not done yet
    static Ending of(int fromEnd, int busy, SplittableRandom dice) {
        if (fromEnd >= busy) {
            return done(dice);
        }
        return switch (fromEnd) {
            case 0, 1 -> new Ending(Status.AWAITING_VERIFICATION, "posting_created", 0, 1);
            case 2, 3, 4 -> new Ending(Status.AWAITING_APPROVE, "posting_created", 0, 1);
            case 5, 6 -> new Ending(Status.AWAITING_PACKAGING, "ship_failed", 3, 20);
            case 7, 8, 9 -> late(Status.AWAITING_PACKAGING, "posting_created");
            case 10, 11 -> late(Status.AWAITING_DELIVER, "posting_transferring_to_delivery");
            case 12, 13 ->
                    new Ending(Status.AWAITING_REGISTRATION, "posting_awaiting_registration", 2, 8);
            case 14, 15 -> new Ending(Status.DRIVER_PICKUP, "posting_driver_pick_up", 20, 40);
            case 16, 17, 18 -> new Ending(Status.ARBITRATION, "posting_in_arbitration", 60, 400);
            case 19, 20, 21 ->
                    new Ending(Status.NOT_ACCEPTED, "posting_not_in_sort_center", 50, 300);
            case 22, 23, 24 ->
                    new Ending(
                            Status.CLIENT_ARBITRATION, "posting_in_client_arbitration", 150, 700);
            default -> inWork(fromEnd, busy);
        };
    }

    /// Work of the last two days, oldest furthest.
    private static Ending inWork(int fromEnd, int busy) {
        int share = (fromEnd - 25) * 100 / Math.max(1, busy - 25);
        if (share < 34) {
            return new Ending(Status.AWAITING_PACKAGING, "posting_created", 0, 22);
        }
        if (share < 54) {
            return new Ending(Status.AWAITING_DELIVER, "posting_transferring_to_delivery", 6, 30);
        }
        if (share < 60) {
            return new Ending(
                    Status.ACCEPTANCE_IN_PROGRESS, "posting_acceptance_in_progress", 26, 34);
        }
        return share < 85
                ? new Ending(Status.DELIVERING, "posting_on_way_to_city", 36, 90)
                : new Ending(Status.DELIVERING, "posting_in_pickup_point", 80, 170);
    }

    private static Ending done(SplittableRandom dice) {
        int lot = dice.nextInt(1000);
        if (lot < 12) {
            return new Ending(Status.CANCELLED, "posting_canceled", UNCOLLECTED, NINETY_DAYS);
        }
        if (lot < 50) {
            return new Ending(Status.CANCELLED, "posting_canceled", 48, NINETY_DAYS);
        }
        return new Ending(Status.DELIVERED, "posting_received", 180, NINETY_DAYS);
    }

    private static Ending late(Status status, String substatus) {
        return new Ending(status, substatus, 50, 80);
    }

    Instant orderedAt(Instant now, SplittableRandom dice) {
        long seconds = dice.nextLong(least * 3600L + 300, most * 3600L);
        return now.minusSeconds(seconds);
    }

    /// When this status was reached, a share of the way between the order and now.
    Instant changedAt(Instant ordered, Instant now, SplittableRandom dice) {
        if (substatus.equals("posting_created")) {
            return ordered;
        }
        Duration usual =
                switch (status) {
                    case CANCELLED ->
                            hasLeft()
                                    ? Duration.ofMinutes(dice.nextInt(60 * 120, 60 * 180))
                                    : Duration.ofMinutes(dice.nextInt(15, 60 * 40));
                    case DELIVERED -> Duration.ofMinutes(dice.nextInt(60 * 50, 60 * 170));
                    default -> Duration.ofMinutes(dice.nextInt(30, Math.max(31, least * 50)));
                };
        Instant reached = ordered.plus(usual);
        return reached.isAfter(now) ? now.minusSeconds(dice.nextInt(1, 200)) : reached;
    }

    /// Whether it has left the seller; cancelled parcels only when that came late.
    boolean hasLeft() {
        return switch (status) {
            case DELIVERING, DRIVER_PICKUP, DELIVERED, CLIENT_ARBITRATION -> true;
            case CANCELLED -> least == UNCOLLECTED;
            default -> false;
        };
    }

    Instant leftAt(Instant ordered, Instant changed) {
        Instant usual = ordered.plus(Duration.ofHours(26));
        return usual.isBefore(changed) ? usual : changed;
    }

    String previousSubstatus() {
        return switch (status) {
            case DELIVERED -> "posting_in_pickup_point";
            case DELIVERING, DRIVER_PICKUP, NOT_ACCEPTED, ARBITRATION ->
                    "posting_acceptance_in_progress";
            case CANCELLED, AWAITING_PACKAGING, AWAITING_DELIVER, AWAITING_REGISTRATION ->
                    "posting_created";
            case AWAITING_VERIFICATION, AWAITING_APPROVE -> "";
            case ACCEPTANCE_IN_PROGRESS -> "posting_transferring_to_delivery";
            case CLIENT_ARBITRATION -> "posting_received";
            case CANCELLED_FROM_SPLIT_PENDING -> "posting_split_pending";
        };
    }
}
