package com.erpsmartcloud.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// A call that is under way while its caller does something else.
final class BegunTest {

    /// Waits for its turn until it is asked to stop.
    private static int waits(CountDownLatch waiting) {
        waiting.countDown();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < until) {
            Cancellation.check();
            LockSupport.parkNanos(1_000_000);
        }
        throw new AssertionError("nobody asked it to stop");
    }

    @Test
    void itsAnswerIsThereWhenItIsWaitedFor() throws Exception {
        assertThat(Begun.of(() -> 7).await()).isEqualTo(7);
    }

    @Test
    void aFailureReachesWhoeverWaits() {
        ConnectorException failure =
                new ConnectorException(new ConnectorFailure.Unreachable(false));
        Begun<Integer> begun =
                Begun.of(() -> {
                    throw failure;
                });
        assertThatThrownBy(begun::await).isSameAs(failure);
    }

    @Test
    void whatIsDroppedGivesUpItsTurnAndHasEnded() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Begun<Integer> begun =
                Begun.of(() -> {
                    try {
                        return waits(waiting);
                    } finally {
                        ended.set(true);
                    }
                });
        assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();
        begun.drop();
        assertThat(ended).isTrue();
    }

    @Test
    void itStopsWithTheJobAroundIt() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        AtomicBoolean asked = new AtomicBoolean();
        Begun<Integer> begun =
                Cancellation.<Begun<Integer>, RuntimeException>whileNot(
                        asked::get, () -> Begun.of(() -> waits(waiting)));
        assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();
        asked.set(true);
        assertThatThrownBy(begun::await).isInstanceOf(CancellationException.class);
    }
}
