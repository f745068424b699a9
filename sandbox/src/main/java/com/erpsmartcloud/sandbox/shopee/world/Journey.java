package com.erpsmartcloud.sandbox.shopee.world;

import com.erpsmartcloud.sandbox.shopee.world.Order.Move;
import com.erpsmartcloud.sandbox.shopee.world.Order.Step;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;

/// The way of an order as far as others than the seller move it.
///
/// The same order of the same world always takes the same way.
public final class Journey {

    private final long seed;

    public Journey(long seed) {
        this.seed = seed;
    }

    /// What happens next to an order that is in this state since `changedAt`.
    public Optional<Move> after(Order order) {
        SplittableRandom dice = dice(order);
        int lot = dice.nextInt(100);
        Instant since = order.state().changedAt();
        return switch (order.status()) {
            case UNPAID ->
                    lot < 75
                            ? move(since, 2, 90, Step.PAY, dice)
                            : move(since, 1_400, 1_500, Step.EXPIRE, dice);
            case PENDING -> move(since, 10, 50, Step.RELEASE, dice);
            case READY_TO_SHIP ->
                    order.state().invoiced()
                            ? Optional.empty()
                            : move(since, 15, 70, Step.INVOICE, dice);
            case PROCESSED ->
                    lot < 5
                            ? move(since, 120, 1_200, Step.MISS_PICKUP, dice)
                            : move(since, 120, 1_200, Step.PICK_UP, dice);
            case SHIPPED ->
                    lot < 2
                            ? move(since, 2_000, 9_000, Step.LOSE, dice)
                            : move(since, 1_400, 7_000, Step.DELIVER, dice);
            case TO_CONFIRM_RECEIVE ->
                    lot < 5
                            ? move(since, 100, 5_000, Step.ASK_RETURN, dice)
                            : move(since, 600, 10_000, Step.COMPLETE, dice);
            case TO_RETURN -> move(since, 4_000, 12_000, Step.END_RETURN, dice);
            case IN_CANCEL -> move(since, 2_880, 2_881, Step.ACCEPT_CANCELLATION, dice);
            case RETRY_SHIP, CANCELLED, COMPLETED -> Optional.empty();
        };
    }

    private SplittableRandom dice(Order order) {
        return new SplittableRandom(
                seed * 31 + order.sn().hashCode() * 7L + order.status().ordinal());
    }

    private static Optional<Move> move(
            Instant since, int least, int most, Step step, SplittableRandom dice) {
        return Optional.of(
                new Move(since.plus(Duration.ofMinutes(dice.nextInt(least, most))), step));
    }
}
