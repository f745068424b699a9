package com.erpsmartcloud.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// What the calls of one store that go together do to each other.
final class TogetherTest {

    private static final List<Integer> ROWS = IntStream.range(0, 100).boxed().toList();
    private static final int MOST = 4;

    private static ConnectorException failure(int row) {
        return new ConnectorException(new ConnectorFailure.BadReply("$", "row " + row));
    }

    @Test
    void answersComeInTheOrderOfTheRowsHoweverTheyArrive() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        List<Integer> answers =
                Together.each(
                        ROWS,
                        row -> {
                            if (row == 0) {
                                assertThat(arrives(second)).isTrue();
                            } else {
                                second.countDown();
                            }
                            return row * 2;
                        });
        assertThat(answers).isEqualTo(ROWS.stream().map(row -> row * 2).toList());
    }

    @Test
    void aFewAreUnderWayAtOnceAndNoMore() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(MOST);
        Together.each(
                ROWS,
                row -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    all.countDown();
                    assertThat(arrives(all)).isTrue();
                    return now.decrementAndGet();
                });
        assertThat(most.get()).isEqualTo(MOST);
    }

    @Test
    void afterAFailureNoneIsBegunAndThoseUnderWayEnd() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        assertThatThrownBy(() ->
                        Together.each(
                                ROWS,
                                row -> {
                                    begun.incrementAndGet();
                                    try {
                                        throw failure(row);
                                    } finally {
                                        ended.incrementAndGet();
                                    }
                                }))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        e -> assertThat(e.failure().toString()).contains("row 0"));
        assertThat(begun.get()).isBetween(1, MOST).isEqualTo(ended.get());
    }

    /// A store that asks to wait for an hour holds nobody there once one of its calls has failed.
    @Test
    void aFailureLetsThoseGiveUpThatWaitForTheirTurn() {
        Instant noon = Instant.parse("2026-11-26T12:00:00Z");
        Limits one =
                new Limits(
                        1,
                        1,
                        1,
                        1,
                        Duration.ofDays(1),
                        Duration.ZERO,
                        List.of(new Limits.Rate("", 1, Duration.ofHours(1))));
        RateGovernor governor = new RateGovernor(() -> noon, _ -> Thread.yield());
        assertThatThrownBy(() ->
                        Together.each(
                                ROWS,
                                row -> {
                                    try (RateGovernor.Turn _ =
                                            governor.await(
                                                    new UUID(0, 1), one, "/a", Priority.ORDERS)) {
                                        throw failure(row);
                                    }
                                }))
                .isInstanceOf(ConnectorException.class);
        assertThat(governor.waiting(new UUID(0, 1))).isZero();
    }

    @Test
    void aJobThatIsAskedToStopStopsAllOfThem() {
        AtomicBoolean asked = new AtomicBoolean();
        AtomicInteger begun = new AtomicInteger();
        assertThatThrownBy(() ->
                        Cancellation.whileNot(
                                asked::get,
                                () ->
                                        Together.each(
                                                ROWS,
                                                row -> {
                                                    Cancellation.check();
                                                    begun.incrementAndGet();
                                                    asked.set(true);
                                                    return row;
                                                })))
                .isInstanceOf(CancellationException.class);
        assertThat(begun.get()).isBetween(1, MOST);
    }

    private static boolean arrives(CountDownLatch latch) {
        try {
            return latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
