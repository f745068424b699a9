package com.erpsmartcloud.store;

import com.erpsmartcloud.time.Now;

import java.time.Instant;

/// Stamps changes so that they sort by time and never go back, whatever the computer's clock does.
///
/// A stamp is one `long`: 48 bits of UTC milliseconds, 16 bits of counter. Used by the writer
/// thread alone. Source: Kulkarni et al., "Logical Physical Clocks".
final class HybridClock {

    private final Now now;
    private long last;

    HybridClock(Now now, long last) {
        this.now = now;
        this.last = last;
    }

    /// The next stamp, higher than every one before. A full counter runs over into the next
    /// millisecond.
    long tick() {
        last = Math.max(last + 1, now.instant().toEpochMilli() << 16);
        return last;
    }

    /// Moves on to what another device has stamped, so that what we do next sorts after it.
    void observe(long other) {
        last = Math.max(last, other);
    }

    /// Takes back stamps of a transaction that was rolled back.
    void restore(long stamp) {
        last = stamp;
    }

    /// The time in a stamp, UTC, whole milliseconds.
    static Instant instant(long stamp) {
        return Instant.ofEpochMilli(stamp >>> 16);
    }

    long last() {
        return last;
    }
}
