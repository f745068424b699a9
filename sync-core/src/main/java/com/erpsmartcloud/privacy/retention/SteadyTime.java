package com.erpsmartcloud.privacy.retention;

import java.time.Duration;
import java.time.Instant;

/// Time that never goes back, whatever the computer's clock does.
///
/// @param steady the time we reckon with, UTC
/// @param wall what the computer's clock said then
record SteadyTime(Instant steady, Instant wall) {

    /// A clock that jumps further ahead than this is not believed without a person.
    static final Duration FARTHEST = Duration.ofDays(35);

    /// While the clock is behind, so much may pass between two looks; more is the clock being set.
    private static final Duration LONGEST_PAUSE = Duration.ofHours(36);

    /// The time when the clock says `now`.
    SteadyTime at(Instant now) {
        if (!now.isBefore(steady)) {
            return new SteadyTime(now, now);
        }
        Duration passed = Duration.between(wall, now);
        if (passed.isNegative()) {
            passed = Duration.ZERO;
        } else if (passed.compareTo(LONGEST_PAUSE) > 0) {
            passed = LONGEST_PAUSE;
        }
        return new SteadyTime(steady.plus(passed), now);
    }

    boolean isFarBehind(Instant now) {
        return Duration.between(steady, now).compareTo(FARTHEST) > 0;
    }
}
