package com.erpsmartcloud.contract;

import com.erpsmartcloud.marketplace.Pause;
import com.erpsmartcloud.time.Now;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/// One time for the connector and the marketplace. It stands still, except that waiting moves it
/// on.
final class SharedClock implements Now, InstantSource, Pause {

    /// As short are only the naps of a call that waits for another one, which has to get on in the
    /// meantime: else hours pass here before it does.
    private static final Duration FOR_ANOTHER = Duration.ofMillis(5);

    private final AtomicReference<Instant> now;

    SharedClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public void of(Duration duration) {
        if (duration.compareTo(FOR_ANOTHER) <= 0) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
        now.updateAndGet(before -> before.plus(duration));
    }
}
