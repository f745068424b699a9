package com.erpsmartcloud.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// What a marketplace sees that counts calls when they arrive, while several are under way on ways
/// of uneven length.
final class ArrivalsTest {

    private static final Instant START = Instant.parse("2026-11-26T12:00:00Z");
    private static final Duration STEP = Duration.ofMillis(1);

    /// What one way takes.
    ///
    /// @param least milliseconds
    /// @param more milliseconds that may be added, each as likely as the other
    private record Way(int least, int more) {

        Duration of(Random random) {
            return Duration.ofMillis(least + random.nextInt(more + 1));
        }
    }

    private static final class Marketplace {

        private final Limits.Rate rate;
        private final Random random;
        private final StoreQueue queue;
        private final List<Instant> arrivals = new ArrayList<>();
        private final List<Caller> callers = new ArrayList<>();
        private Instant now = START;
        private Way there;
        private Way back;

        Marketplace(Limits.Rate rate, int callers, Way there, Way back, Random random) {
            this.rate = rate;
            this.random = random;
            this.there = there;
            this.back = back;
            this.queue =
                    new StoreQueue(
                            new Limits(
                                    1, 1, 1, 1, Duration.ofDays(1), Duration.ZERO, List.of(rate)));
            for (int i = 0; i < callers; i++) {
                this.callers.add(new Caller());
            }
        }

        /// Makes one call after the other.
        private final class Caller {
            private StoreQueue.Ticket ticket = queue.join("/orders", Priority.ORDERS);
            private Optional<Instant> answer = Optional.empty();
            private Instant asksAgain = START;

            void step() {
                if (answer.isPresent() && !answer.get().isAfter(now)) {
                    queue.ended(ticket, now);
                    answer = Optional.empty();
                    ticket = queue.join("/orders", Priority.ORDERS);
                }
                if (answer.isPresent() || asksAgain.isAfter(now)) {
                    return;
                }
                Optional<Duration> wait = queue.enter(ticket, now);
                if (wait.isPresent()) {
                    asksAgain = now.plus(wait.get());
                    return;
                }
                Instant arrives = now.plus(there.of(random));
                arrivals.add(arrives);
                answer = Optional.of(arrives.plus(back.of(random)));
            }
        }

        void run(Duration time) {
            for (Instant end = now.plus(time); now.isBefore(end); now = now.plus(STEP)) {
                callers.forEach(Caller::step);
            }
        }

        void sawNoMoreThanAllowed(long seed) {
            List<Instant> sorted = arrivals.stream().sorted().toList();
            for (int i = rate.calls(); i < sorted.size(); i++) {
                assertThat(Duration.between(sorted.get(i - rate.calls()), sorted.get(i)))
                        .as("seed %d, call %d of %d", seed, i, sorted.size())
                        .isGreaterThanOrEqualTo(rate.window());
            }
        }
    }

    private static Marketplace marketplace(
            int calls, int seconds, int callers, Way there, Way back, long seed) {
        return new Marketplace(
                new Limits.Rate("", calls, Duration.ofSeconds(seconds)),
                callers,
                there,
                back,
                new Random(seed));
    }

    @ParameterizedTest
    @CsvSource({
        // calls, seconds, callers, least there, more there, least back, more back
        "10, 1, 4, 100,  12, 100,  12",
        "10, 1, 4,  20, 400,  20, 400",
        "10, 1, 16, 90,   5,  10, 300",
        " 4, 1, 16,  5, 300,  90,   5",
        "25, 1, 16,  0,  50,   0,  50",
        " 5, 1,  4, 150, 100, 50,   0",
        "80, 60, 4, 100, 900, 100, 900",
    })
    void noWindowEverHoldsMoreThanAllowed(
            int calls,
            int seconds,
            int callers,
            int leastThere,
            int moreThere,
            int leastBack,
            int moreBack) {
        for (long seed = 1; seed <= 3; seed++) {
            Marketplace it =
                    marketplace(
                            calls,
                            seconds,
                            callers,
                            new Way(leastThere, moreThere),
                            new Way(leastBack, moreBack),
                            seed);
            it.run(Duration.ofSeconds(Math.max(100, 5L * seconds)));
            it.sawNoMoreThanAllowed(seed);
        }
    }

    /// 200 ms there and back, as in the bench.
    @Test
    void nearlyAllThatIsAllowedGoes() {
        for (long seed = 1; seed <= 3; seed++) {
            Marketplace it = marketplace(10, 1, 4, new Way(100, 12), new Way(100, 12), seed);
            it.run(Duration.ofMinutes(2));
            assertThat(it.arrivals).as("seed %d", seed).hasSizeGreaterThan(1_200 * 93 / 100);
        }
    }

    @Test
    void aMinutesWindowLosesNextToNothing() {
        Marketplace it = marketplace(80, 60, 4, new Way(100, 12), new Way(100, 12), 1);
        it.run(Duration.ofMinutes(10));
        assertThat(it.arrivals).hasSizeGreaterThan(800 * 98 / 100);
        it.sawNoMoreThanAllowed(1);
    }

    @Test
    void waysThatGrowLongerDoNoHarm() {
        Marketplace it = marketplace(10, 1, 4, new Way(20, 10), new Way(20, 10), 1);
        it.run(Duration.ofMinutes(1));
        it.there = new Way(500, 100);
        it.run(Duration.ofMinutes(1));
        it.sawNoMoreThanAllowed(1);
    }

    @Test
    void aCallWhoseAnswerIsMissingKeepsItsPlace() {
        Marketplace it = marketplace(2, 1, 2, new Way(0, 0), new Way(600_000, 0), 1);
        it.run(Duration.ofMinutes(5));
        assertThat(it.arrivals).hasSize(2);
    }
}
