package com.erpsmartcloud.contract;

import com.erpsmartcloud.marketplace.Pause;
import com.erpsmartcloud.time.Now;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// One time for the connector and the marketplace. It stands still, except that waiting moves it
/// on.
final class SharedClock implements Now, InstantSource, Pause {

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
        now.updateAndGet(before -> before.plus(duration));
    }
}
