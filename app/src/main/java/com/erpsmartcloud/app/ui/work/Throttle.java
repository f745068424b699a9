package com.erpsmartcloud.app.ui.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Lets one call pass per stretch of time. Used by one thread at a time.
final class Throttle {

    private final Duration between;
    private final InstantSource time;
    private Instant next = Instant.MIN;

    Throttle(Duration between, InstantSource time) {
        this.between = between;
        this.time = time;
    }

    boolean mayPass() {
        Instant now = time.instant();
        if (now.isBefore(next)) {
            return false;
        }
        next = now.plus(between);
        return true;
    }
}
