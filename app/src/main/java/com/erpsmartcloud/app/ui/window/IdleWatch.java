package com.erpsmartcloud.app.ui.window;

import com.erpsmartcloud.time.Now;

import java.time.Duration;
import java.time.Instant;

/// Tells when nobody has touched the window for a while. UI thread only.
final class IdleWatch {

    private final Now now;
    private final Duration most;
    private Instant last;

    IdleWatch(Now now, Duration most) {
        this.now = now;
        this.most = most;
        this.last = now.instant();
    }

    void touched() {
        last = now.instant();
    }

    boolean isIdle() {
        return Duration.between(last, now.instant()).compareTo(most) >= 0;
    }
}
