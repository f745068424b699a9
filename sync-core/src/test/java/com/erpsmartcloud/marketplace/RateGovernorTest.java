package com.erpsmartcloud.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

class RateGovernorTest {

    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
    private static final UUID STORE = new UUID(0, 1);
    private static final UUID OTHER_STORE = new UUID(0, 2);
    private static final Limits LIMITS =
            new Limits(
                    100,
                    100,
                    100,
                    100,
                    Duration.ofDays(1),
                    Duration.ofSeconds(30),
                    List.of(
                            new Limits.Rate("", 3, Duration.ofSeconds(1)),
                            new Limits.Rate("/stock", 2, Duration.ofMinutes(1))));

    private Instant now = START;
    private final RateGovernor governor = new RateGovernor(() -> now, nap -> now = now.plus(nap));

    @Test
    void asManyCallsAsAllowedGoAtOnceAndTheNextWaits() {
        for (int i = 0; i < 3; i++) {
            call("/orders");
        }
        assertThat(now).isEqualTo(START);
        call("/orders");
        assertThat(now).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void noWindowEverHoldsMoreThanAllowed() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Instant> calls = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            now = now.plusMillis(random.nextInt(400));
            call("/orders");
            calls.add(now);
        }
        for (int i = 3; i < calls.size(); i++) {
            assertThat(Duration.between(calls.get(i - 3), calls.get(i)))
                    .as("seed %d, call %d", seed, i)
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void aMethodsOwnLimitCountsBesideTheCommonOne() {
        call("/stock");
        call("/stock");
        call("/stock");
        assertThat(now).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void storesDoNotCountTogether() {
        for (int i = 0; i < 3; i++) {
            call("/orders");
        }
        governor.await(OTHER_STORE, LIMITS, "/orders", Priority.ORDERS).close();
        assertThat(now).isEqualTo(START);
    }

    @Test
    void anAnswerThatAsksToWaitHoldsTheStore() {
        governor.hold(STORE, LIMITS, "/orders", Duration.ofSeconds(7));
        call("/stock");
        assertThat(now).isEqualTo(START.plusSeconds(7));
    }

    @Test
    void aMethodWithItsOwnLimitIsHeldAlone() {
        governor.hold(STORE, LIMITS, "/stock", Duration.ofSeconds(7));
        call("/orders");
        assertThat(now).isEqualTo(START);
        call("/stock");
        assertThat(now).isEqualTo(START.plusSeconds(7));
    }

    @Test
    void aShorterRequestToWaitDoesNotShortenALongerOne() {
        governor.hold(STORE, LIMITS, "/orders", Duration.ofSeconds(7));
        governor.hold(STORE, LIMITS, "/orders", Duration.ofSeconds(1));
        call("/orders");
        assertThat(now).isEqualTo(START.plusSeconds(7));
    }

    @Test
    void aClockSetBackDoesNotStopTheStore() {
        for (int i = 0; i < 3; i++) {
            call("/orders");
        }
        governor.hold(STORE, LIMITS, "/orders", Duration.ofSeconds(5));
        now = START.minus(Duration.ofHours(1));
        call("/orders");
        assertThat(now).isEqualTo(START.minus(Duration.ofHours(1)));
    }

    @Test
    void aWaitIsGivenUpWhenTheJobIsAskedToStop() {
        governor.hold(STORE, LIMITS, "/orders", Duration.ofHours(1));
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() ->
                        Cancellation.whileNot(
                                () -> asked.incrementAndGet() > 3,
                                () -> {
                                    call("/orders");
                                    return "went";
                                }))
                .isInstanceOf(CancellationException.class);
        assertThat(now).isBefore(START.plusSeconds(1));
        assertThat(governor.waiting(STORE)).isZero();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void whatTheMarketplaceAskedToWaitIsToldUntilItIsOver() {
        governor.hold(STORE, LIMITS, "/orders", Duration.ofSeconds(7));
        now = now.plusSeconds(2);
        assertThat(longestHeld()).isEqualTo(Duration.ofSeconds(5));
        now = now.plusSeconds(5);
        assertThat(longestHeld()).isZero();
    }

    private Duration longestHeld() {
        return governor.used(STORE).stream()
                .map(Limits.Used::held)
                .max(Duration::compareTo)
                .orElseThrow();
    }

    @Test
    void afterARefusalHalfAsManyGoForAMinute() {
        governor.refused(STORE, LIMITS, "/orders", Duration.ofSeconds(7));
        call("/orders");
        call("/orders");
        assertThat(now).isEqualTo(START.plusSeconds(8));
        now = START.plusSeconds(67);
        for (int i = 0; i < 3; i++) {
            call("/orders");
        }
        assertThat(now).isEqualTo(START.plusSeconds(67));
    }

    @Test
    void whoWaitsIsCounted() {
        List<Integer> lengths = new ArrayList<>();
        RateGovernor[] watched = new RateGovernor[1];
        watched[0] =
                new RateGovernor(
                        () -> now,
                        nap -> {
                            lengths.add(watched[0].waiting(STORE));
                            assertThat(
                                            watched[0].used(STORE).stream()
                                                    .mapToInt(Limits.Used::waiting))
                                    .contains(1);
                            now = now.plus(nap);
                        });
        watched[0].hold(STORE, LIMITS, "/orders", Duration.ofMillis(50));
        watched[0].await(STORE, LIMITS, "/orders", Priority.ORDERS).close();
        assertThat(lengths).containsExactly(1);
        assertThat(watched[0].waiting(STORE)).isZero();
    }

    @Test
    void stockGoesBeforeOrdersAndOrdersBeforeTheRest() {
        StoreQueue queue = new StoreQueue(LIMITS);
        StoreQueue.Ticket rest = queue.join("/listings", Priority.REST);
        StoreQueue.Ticket orders = queue.join("/orders", Priority.ORDERS);
        StoreQueue.Ticket stock = queue.join("/stock", Priority.STOCK);
        assertThat(queue.enter(rest, now)).isPresent();
        assertThat(queue.enter(orders, now)).isPresent();
        assertThat(queue.enter(stock, now)).isEmpty();
        assertThat(queue.enter(rest, now)).isPresent();
        assertThat(queue.enter(orders, now)).isEmpty();
        assertThat(queue.enter(rest, now)).isEmpty();
    }

    @Test
    void stockThatWaitsForItsOwnLimitDoesNotHoldUpOrders() {
        StoreQueue queue = new StoreQueue(LIMITS);
        queue.hold("/stock", now, Duration.ofMinutes(1));
        queue.join("/stock", Priority.STOCK);
        StoreQueue.Ticket orders = queue.join("/orders", Priority.ORDERS);
        assertThat(queue.enter(orders, now)).isEmpty();
    }

    private void call(String method) {
        governor.await(STORE, LIMITS, method, Priority.ORDERS).close();
    }
}
