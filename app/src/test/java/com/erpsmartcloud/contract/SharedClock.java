package com.erpsmartcloud.contract;

import com.erpsmartcloud.marketplace.Pause;
import com.erpsmartcloud.net.Http;
import com.erpsmartcloud.net.NetworkLog;
import com.erpsmartcloud.time.Now;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// One time for the connector and the marketplace. It stands still, except that waiting moves it
/// on, while no request is on its way: else one could leave in one second and arrive in a later one
/// with all that left meanwhile.
final class SharedClock implements Now, InstantSource, Pause {

    /// Long enough for a call that has its turn to get on its way.
    private static final Duration NAP = Duration.ofMillis(1);

    /// Naps after a request in which another one may be about to leave.
    private static final int FEW = 20;

    private final AtomicReference<Instant> now;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger naps = new AtomicInteger();

    SharedClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /// A client whose requests this clock knows of.
    Http http(BooleanSupplier plugged, NetworkLog log) {
        return new Http(
                () -> {
                    boolean goes = plugged.getAsBoolean();
                    underWay.addAndGet(goes ? 1 : 0);
                    naps.set(0);
                    return goes;
                },
                entry -> {
                    underWay.addAndGet(entry.result() == NetworkLog.Result.BLOCKED ? 0 : -1);
                    log.record(entry);
                },
                this);
    }

    /// Whoever waits asks again, so that time moves once the requests under way have ended. A wait
    /// of hours is made of many naps, and nobody is about to leave during it.
    @Override
    public void of(Duration duration) {
        if (naps.incrementAndGet() < FEW || underWay.get() != 0) {
            LockSupport.parkNanos(NAP.toNanos());
        }
        if (underWay.get() == 0) {
            now.updateAndGet(before -> before.plus(duration));
        }
    }
}
