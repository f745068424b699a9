package com.erpsmartcloud.sandbox.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// At most so many calls in any span of that length.
///
/// Not safe for many threads by itself.
public final class RateWindow {

    private final int most;
    private final Duration span;
    private final Deque<Instant> taken = new ArrayDeque<>();

    public RateWindow(int most, Duration span) {
        this.most = most;
        this.span = span;
    }

    /// Counts a call, or refuses it.
    public boolean take(Instant now) {
        if (left(now) == 0) {
            return false;
        }
        taken.addLast(now);
        return true;
    }

    public int left(Instant now) {
        while (!taken.isEmpty() && !taken.getFirst().plus(span).isAfter(now)) {
            taken.removeFirst();
        }
        return most - taken.size();
    }

    /// Whole seconds until a call fits again, at least one.
    public long secondsToWait(Instant now) {
        if (left(now) > 0) {
            return 1;
        }
        Duration wait = Duration.between(now, taken.getFirst().plus(span));
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
