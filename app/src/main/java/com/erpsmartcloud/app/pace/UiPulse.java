package com.erpsmartcloud.app.pace;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Knocks at the UI thread every few milliseconds and keeps how long the longest answer took: that
/// long the window did not react.
final class UiPulse implements AutoCloseable {

    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong longest = new AtomicLong();
    private volatile boolean ended;

    /// @param ui runs on the UI thread
    UiPulse(Executor ui) {
        thread.execute(() -> {
            while (!ended) {
                long knocked = System.nanoTime();
                ui.execute(() -> answered(knocked));
                LockSupport.parkNanos(BETWEEN_NANOS);
            }
        });
    }

    private void answered(long knocked) {
        longest.accumulateAndGet(System.nanoTime() - knocked, Math::max);
    }

    /// The longest pause since last asked, in milliseconds.
    long longestMillis() {
        return TimeUnit.NANOSECONDS.toMillis(longest.getAndSet(0));
    }

    @Override
    public void close() {
        ended = true;
        thread.close();
    }
}
