package com.erpsmartcloud.marketplace;

import com.erpsmartcloud.marketplace.ConnectorFailure.BadCertificate;
import com.erpsmartcloud.marketplace.ConnectorFailure.BadReply;
import com.erpsmartcloud.marketplace.ConnectorFailure.HostBlocked;
import com.erpsmartcloud.marketplace.ConnectorFailure.MethodRetired;
import com.erpsmartcloud.marketplace.ConnectorFailure.NotAllowed;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.ConnectorFailure.SignInExpired;
import com.erpsmartcloud.marketplace.ConnectorFailure.Throttled;
import com.erpsmartcloud.marketplace.ConnectorFailure.TokenEnded;
import com.erpsmartcloud.marketplace.ConnectorFailure.Unreachable;
import com.erpsmartcloud.marketplace.ConnectorFailure.UnsafeAddress;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Whether to try again, and when. Knows no clock, no network and no thread.
public final class RetryDecision {

    /// After this many tries the caller's own schedule takes over.
    public static final int MOST_ATTEMPTS = 8;

    private static final Duration FIRST = Duration.ofSeconds(1);

    private RetryDecision() {}

    /// Whether doing it twice differs from doing it once.
    public enum Repeat {
        /// A read, or a write of an absolute figure.
        HARMLESS,
        /// A write that adds up or that the marketplace would do twice.
        HARMFUL
    }

    /// @param attempts how often it was tried, 1 after the first try
    /// @param dice spreads the tries of many stores and devices
    /// @return how long to wait before the next try; empty if there shall be none
    public static Optional<Duration> after(
            ConnectorFailure failure, Repeat repeat, int attempts, RandomGenerator dice) {
        if (attempts >= MOST_ATTEMPTS) {
            return Optional.empty();
        }
        boolean harmless = repeat == Repeat.HARMLESS;
        return switch (failure) {
            case Throttled(Duration wait) -> Optional.of(wait.plus(upTo(wait.dividedBy(2), dice)));
            case Unreachable(boolean mayHaveTakenEffect) when harmless || !mayHaveTakenEffect ->
                    Optional.of(backOff(attempts, dice));
            case Rejected(int status, _, _, _) when status >= 500 && harmless ->
                    Optional.of(backOff(attempts, dice));
            case Unreachable _,
                    Rejected _,
                    SignInExpired _,
                    TokenEnded _,
                    NotAllowed _,
                    MethodRetired _,
                    BadReply _,
                    UnsafeAddress _,
                    HostBlocked _,
                    BadCertificate _ ->
                    Optional.empty();
        };
    }

    /// One to two seconds after the first try, then doubled with each; the last wait is one to two
    /// minutes.
    private static Duration backOff(int attempts, RandomGenerator dice) {
        Duration wait = FIRST.multipliedBy(1L << Math.max(0, attempts - 1));
        return wait.plus(upTo(wait, dice));
    }

    private static Duration upTo(Duration most, RandomGenerator dice) {
        return Duration.ofMillis(dice.nextLong(most.toMillis() + 1));
    }
}
