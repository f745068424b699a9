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
/// while a knock waited, which says the same on an idle machine and hardly changes on a busy one.
final class UiPulse implements AutoCloseable {

    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    // No virtual thread: those wait for each other's processor while a query runs.
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong most = new AtomicLong();
    private volatile boolean ended;
    // 0 before the first answer.
    private volatile long uiThread;

    /// @param ui runs on the UI thread
    UiPulse(Executor ui) {
        ui.execute(() -> uiThread = Thread.currentThread().threadId());
        thread.execute(() -> {
            while (!ended) {
                knock(ui);
                LockSupport.parkNanos(BETWEEN_NANOS);
            }
        });
    }

    private void knock(Executor ui) {
        long knocked = System.nanoTime();
        // Read here and not at the answer before: whoever knocks may have to wait for a processor,
        // too, and the window may have reacted meanwhile.
        long worked = uiThread == 0 ? Long.MAX_VALUE : THREADS.getThreadCpuTime(uiThread);
        ui.execute(() -> {
            longest.accumulateAndGet(System.nanoTime() - knocked, Math::max);
            most.accumulateAndGet(THREADS.getCurrentThreadCpuTime() - worked, Math::max);
        });
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
