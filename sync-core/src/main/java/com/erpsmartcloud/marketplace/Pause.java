package com.erpsmartcloud.marketplace;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// How a thread waits, so that tests can let time pass at once.
///
/// It may return early; who waits looks at the clock again.
@FunctionalInterface
public interface Pause {

    Pause SYSTEM = duration -> LockSupport.parkNanos(duration.toNanos());

    void of(Duration duration);
}
