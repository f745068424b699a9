package com.erpsmartcloud.app.pace;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Knocks at the UI thread every few milliseconds and keeps how long the longest answer took: that
/// long the window did not react. Beside it stands how much of the processor the UI thread took
/// between two answers, which says the same on an idle machine and hardly changes on a busy one.
final class UiPulse implements AutoCloseable {

    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    // No virtual thread: those wait for each other's processor while a query runs.
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong most = new AtomicLong();
    private volatile boolean ended;
    // UI thread only; 0 before the first answer.
    private long worked;

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
        long now = THREADS.getCurrentThreadCpuTime();
        if (worked > 0) {
            most.accumulateAndGet(now - worked, Math::max);
        }
        worked = now;
    }

    /// What was longest since last asked.
    Pause longest() {
        return new Pause(
                TimeUnit.NANOSECONDS.toMillis(longest.getAndSet(0)),
                TimeUnit.NANOSECONDS.toMillis(most.getAndSet(0)));
    }

    @Override
    public void close() {
        ended = true;
        thread.close();
    }
}
