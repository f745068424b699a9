package com.erpsmartcloud.marketplace;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The tokens of one declared rate of one store: each call takes one, and it comes back when the
/// window has passed since the call arrived, as late as that may have been.
///
/// Tokens return one by one and not as a smooth flow: a bucket that starts full *and* refills while
/// it is emptied lets nearly twice the limit through in its first window.
///
/// A marketplace counts a call when it arrives, which is some time between its departure and its
/// answer. Calls that are under way together arrive closer to each other than they left, so a token
/// stays out until the answer is there, and for the window after it less what a call surely takes
/// ([RoundTrips]). Not safe for threads; [StoreQueue] guards it.
final class CallWindow {

    /// How long fewer calls go after one was refused: somebody else uses up the limit as well.
    private static final Duration SLOW = Duration.ofMinutes(1);

    private final Limits.Rate rate;
    private final SequencedMap<StoreQueue.Ticket, Token> out = new LinkedHashMap<>();
    private Instant heldFrom = Instant.MIN;
    private Instant heldUntil = Instant.MIN;
    private Instant slowUntil = Instant.MIN;

    CallWindow(Limits.Rate rate) {
        this.rate = rate;
    }

    /// @param arrived when the call arrived at the latest; [Instant#MAX] while it is under way
    private record Token(Instant left, Instant arrived) {

        boolean isUnderWay() {
            return arrived.equals(Instant.MAX);
        }
    }

    Limits.Rate rate() {
        return rate;
    }

    /// How long until a call may go, as far as is known now; zero if now. It may be longer while
    /// calls are under way.
    Duration untilFree(Instant now) {
        Duration held = held(now);
        int most = now.isBefore(slowUntil) ? Math.max(1, rate.calls() / 2) : rate.calls();
        if (out.size() < most) {
            return held;
        }
        Duration full =
                out.values().stream()
                        .map(token -> untilBack(token, now))
                        .sorted()
                        .toList()
                        .get(out.size() - most);
        return held.compareTo(full) > 0 ? held : full;
    }

    /// Whoever waits for a call under way looks again soon.
    private Duration untilBack(Token token, Instant now) {
        Instant from = token.isUnderWay() ? token.left() : token.arrived();
        Duration wait = Duration.between(now, from.plus(rate.window()));
        return token.isUnderWay() && wait.compareTo(StoreQueue.SOON) < 0 ? StoreQueue.SOON : wait;
    }

    /// Calls that count now.
    int taken(Instant now) {
        forget(now);
        return out.size();
    }

    /// How much longer the marketplace asked to wait; zero if it did not.
    Duration held(Instant now) {
        forget(now);
        return now.isBefore(heldUntil) ? Duration.between(now, heldUntil) : Duration.ZERO;
    }

    void take(StoreQueue.Ticket call, Instant now) {
        out.putLast(call, new Token(now, Instant.MAX));
    }

    void ended(StoreQueue.Ticket call, Instant now, RoundTrips trips) {
        out.computeIfPresent(
                call, (_, was) -> new Token(was.left(), now.minus(trips.surely(rate.window()))));
    }

    /// Lets nothing through for a while, as the marketplace asked. A longer wait stays.
    void hold(Instant now, Duration wait) {
        Instant until = now.plus(wait);
        if (until.isAfter(heldUntil)) {
            heldFrom = now;
            heldUntil = until;
        }
    }

    /// A call was refused because there were too many.
    void refused(Instant now, Duration wait) {
        hold(now, wait);
        slowUntil = now.plus(wait).plus(SLOW);
    }

    /// Drops what is past, and everything if the clock was set back: no call waits an hour for
    /// that.
    private void forget(Instant now) {
        if (!out.isEmpty() && out.lastEntry().getValue().left().isAfter(now)) {
            out.clear();
        }
        out.values()
                .removeIf(token ->
                        !token.isUnderWay() && !token.arrived().plus(rate.window()).isAfter(now));
        if (heldFrom.isAfter(now)) {
            heldFrom = Instant.MIN;
            heldUntil = Instant.MIN;
            slowUntil = Instant.MIN;
        }
    }
}
