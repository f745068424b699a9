package com.erpsmartcloud.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.ConnectorFailure.BadReply;
import com.erpsmartcloud.marketplace.ConnectorFailure.MethodRetired;
import com.erpsmartcloud.marketplace.ConnectorFailure.NotAllowed;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.ConnectorFailure.SignInExpired;
import com.erpsmartcloud.marketplace.ConnectorFailure.Throttled;
import com.erpsmartcloud.marketplace.ConnectorFailure.TokenEnded;
import com.erpsmartcloud.marketplace.ConnectorFailure.Unreachable;
import com.erpsmartcloud.marketplace.ConnectorFailure.UnsafeAddress;
import com.erpsmartcloud.marketplace.RetryDecision.Repeat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

class RetryDecisionTest {

    /// Dice that always show the least.
    private static final RandomGenerator LEAST = least();

    static Stream<Arguments> table() {
        Duration minutes = Duration.ofMinutes(2);
        return Stream.of(
                Arguments.of(new Throttled(minutes), Repeat.HARMLESS, minutes),
                Arguments.of(new Throttled(minutes), Repeat.HARMFUL, minutes),
                Arguments.of(new Unreachable(false), Repeat.HARMLESS, Duration.ofSeconds(1)),
                Arguments.of(new Unreachable(false), Repeat.HARMFUL, Duration.ofSeconds(1)),
                Arguments.of(new Unreachable(true), Repeat.HARMLESS, Duration.ofSeconds(1)),
                Arguments.of(new Unreachable(true), Repeat.HARMFUL, null),
                Arguments.of(rejected(500), Repeat.HARMLESS, Duration.ofSeconds(1)),
                Arguments.of(rejected(500), Repeat.HARMFUL, null),
                Arguments.of(rejected(400), Repeat.HARMLESS, null),
                Arguments.of(rejected(404), Repeat.HARMLESS, null),
                Arguments.of(rejected(409), Repeat.HARMLESS, null),
                Arguments.of(new SignInExpired("x"), Repeat.HARMLESS, null),
                Arguments.of(new TokenEnded("x"), Repeat.HARMLESS, null),
                Arguments.of(new NotAllowed("m", "x"), Repeat.HARMLESS, null),
                Arguments.of(new MethodRetired("m"), Repeat.HARMLESS, null),
                Arguments.of(new BadReply("$", "x"), Repeat.HARMLESS, null),
                Arguments.of(new UnsafeAddress("h"), Repeat.HARMLESS, null));
    }

    @ParameterizedTest
    @MethodSource("table")
    void afterTheFirstTry(
            ConnectorFailure failure,
            Repeat repeat,
            @org.jspecify.annotations.Nullable Duration wait) {
        if (wait == null) {
            assertThat(RetryDecision.after(failure, repeat, 1, LEAST)).isEmpty();
        } else {
            assertThat(RetryDecision.after(failure, repeat, 1, LEAST)).contains(wait);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,4", "4,8", "7,64"})
    void theWaitDoublesWithEachTry(int attempts, long seconds) {
        assertThat(RetryDecision.after(new Unreachable(false), Repeat.HARMLESS, attempts, LEAST))
                .contains(Duration.ofSeconds(seconds));
    }

    @Test
    void chanceAddsAtMostAsMuchAgain() {
        long seed = System.nanoTime();
        Random dice = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            Duration wait =
                    RetryDecision.after(new Unreachable(true), Repeat.HARMLESS, 3, dice)
                            .orElseThrow();
            assertThat(wait)
                    .as("seed %d", seed)
                    .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
        }
    }

    @Test
    void aThrottledCallNeverGoesSoonerThanAsked() {
        long seed = System.nanoTime();
        Random dice = new Random(seed);
        Duration asked = Duration.ofSeconds(30);
        for (int i = 0; i < 1_000; i++) {
            assertThat(RetryDecision.after(new Throttled(asked), Repeat.HARMFUL, 2, dice))
                    .as("seed %d", seed)
                    .hasValueSatisfying(wait -> assertThat(wait).isGreaterThanOrEqualTo(asked));
        }
    }

    @Test
    void itEndsAfterTheLastAttempt() {
        assertThat(
                        RetryDecision.after(
                                new Throttled(Duration.ZERO),
                                Repeat.HARMLESS,
                                RetryDecision.MOST_ATTEMPTS,
                                LEAST))
                .isEmpty();
    }

    @Test
    void onlyFailuresThatLeaveItOpenAskForReadingBack() {
        assertThat(new Unreachable(true).mayHaveTakenEffect()).isTrue();
        assertThat(rejected(503).mayHaveTakenEffect()).isTrue();
        assertThat(new BadReply("$", "x").mayHaveTakenEffect()).isTrue();
        assertThat(new Unreachable(false).mayHaveTakenEffect()).isFalse();
        assertThat(rejected(400).mayHaveTakenEffect()).isFalse();
        assertThat(new Throttled(Duration.ZERO).mayHaveTakenEffect()).isFalse();
    }

    private static Rejected rejected(int status) {
        return new Rejected(status, "", "", "");
    }

    private static RandomGenerator least() {
        return () -> 0L;
    }
}
