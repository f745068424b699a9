package com.erpsmartcloud.sandbox.ozon.world;

import com.erpsmartcloud.sandbox.ozon.world.Posting.Move;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;

/// The way of a parcel as far as the marketplace, not the seller, moves it.
///
/// The same parcel of the same world always takes the same way.
public final class Journey {

    private final long seed;

    public Journey(long seed) {
        this.seed = seed;
    }

    /// What happens next to a parcel that is in this state since `changedAt`.
    public Optional<Move> after(Posting posting) {
        SplittableRandom dice = dice(posting);
        Instant since = posting.changedAt();
        return switch (posting.status()) {
            case AWAITING_VERIFICATION, AWAITING_APPROVE ->
                    move(
                            since,
                            minutes(dice, 20, 90),
                            Status.AWAITING_PACKAGING,
                            "posting_created");
            case AWAITING_REGISTRATION ->
                    move(
                            since,
                            minutes(dice, 5, 30),
                            Status.AWAITING_DELIVER,
                            "posting_registered");
            case AWAITING_DELIVER -> handOver(posting, dice);
            case ACCEPTANCE_IN_PROGRESS -> accepted(since, dice);
            case DELIVERING, DRIVER_PICKUP -> onTheWay(posting, dice);
            case AWAITING_PACKAGING,
                    ARBITRATION,
                    CLIENT_ARBITRATION,
                    NOT_ACCEPTED,
                    DELIVERED,
                    CANCELLED,
                    CANCELLED_FROM_SPLIT_PENDING ->
                    Optional.empty();
        };
    }

    private static Optional<Move> handOver(Posting posting, SplittableRandom dice) {
        Instant earliest = posting.changedAt().plus(Duration.ofHours(2));
        Instant start = posting.shipBy().isAfter(earliest) ? posting.shipBy() : earliest;
        return move(
                start,
                minutes(dice, 10, 180),
                Status.ACCEPTANCE_IN_PROGRESS,
                "posting_acceptance_in_progress");
    }

    private static Optional<Move> accepted(Instant since, SplittableRandom dice) {
        Duration wait = minutes(dice, 60, 300);
        int lot = dice.nextInt(100);
        if (lot < 1) {
            return move(since, wait, Status.NOT_ACCEPTED, "posting_not_in_sort_center");
        }
        if (lot < 2) {
            return move(since, wait, Status.ARBITRATION, "posting_in_arbitration");
        }
        return move(since, wait, Status.DELIVERING, "posting_on_way_to_city");
    }

    private static Optional<Move> onTheWay(Posting posting, SplittableRandom dice) {
        Instant since = posting.changedAt();
        if (posting.substatus().equals("posting_on_way_to_city")) {
            return move(
                    since,
                    minutes(dice, 1_440, 4_320),
                    Status.DELIVERING,
                    "posting_in_pickup_point");
        }
        return move(since, minutes(dice, 60, 2_880), Status.DELIVERED, "posting_received");
    }

    private SplittableRandom dice(Posting posting) {
        long mixed = 1125899906842597L;
        String key = posting.number() + posting.status() + posting.substatus();
        for (int at = 0; at < key.length(); at++) {
            mixed = 31 * mixed + key.charAt(at);
        }
        return new SplittableRandom(seed ^ mixed);
    }

    private static Duration minutes(SplittableRandom dice, int least, int most) {
        return Duration.ofSeconds(60L * dice.nextInt(least, most) + dice.nextInt(60));
    }

    private static Optional<Move> move(
            Instant since, Duration wait, Status status, String substatus) {
        return Optional.of(new Move(since.plus(wait), status, substatus));
    }
}
