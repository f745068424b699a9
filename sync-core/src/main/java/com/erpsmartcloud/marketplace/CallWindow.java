package com.erpsmartcloud.marketplace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/// The tokens of one declared rate of one store: each call takes one, and it comes back when the
/// window has passed.
///
/// Tokens return one by one and not as a smooth flow: a bucket that starts full *and* refills while
/// it is emptied lets nearly twice the limit through in its first window. Not safe for threads;
/// [StoreQueue] guards it.
final class CallWindow {

    private final Limits.Rate rate;
    private final ArrayDeque<Instant> taken = new ArrayDeque<>();
    private Instant heldFrom = Instant.MIN;
    private Instant heldUntil = Instant.MIN;

    CallWindow(Limits.Rate rate) {
        this.rate = rate;
    }

    Limits.Rate rate() {
        return rate;
    }

    /// How long until a call may go; zero if now.
    Duration untilFree(Instant now) {
        Duration held = held(now);
        if (taken.size() < rate.calls()) {
            return held;
        }
        Duration full = Duration.between(now, taken.getFirst().plus(rate.window()));
        return held.compareTo(full) > 0 ? held : full;
    }

    /// Calls made in the window that ends now.
    int taken(Instant now) {
        forget(now);
        return taken.size();
    }

    /// How much longer the marketplace asked to wait; zero if it did not.
    Duration held(Instant now) {
        forget(now);
        return now.isBefore(heldUntil) ? Duration.between(now, heldUntil) : Duration.ZERO;
    }

    void take(Instant now) {
        taken.addLast(now);
    }

    /// Lets nothing through for a while, as the marketplace asked. A longer wait stays.
    void hold(Instant now, Duration wait) {
        Instant until = now.plus(wait);
        if (until.isAfter(heldUntil)) {
            heldFrom = now;
            heldUntil = until;
        }
    }

    /// Drops what is past, and everything if the clock was set back: no call waits an hour for
    /// that.
    private void forget(Instant now) {
        if (!taken.isEmpty() && taken.getLast().isAfter(now)) {
            taken.clear();
        }
        while (!taken.isEmpty() && !taken.getFirst().plus(rate.window()).isAfter(now)) {
            taken.removeFirst();
        }
        if (heldFrom.isAfter(now)) {
            heldFrom = Instant.MIN;
            heldUntil = Instant.MIN;
        }
    }
}
