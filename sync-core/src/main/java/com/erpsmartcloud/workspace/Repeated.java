package com.erpsmartcloud.workspace;

import com.erpsmartcloud.store.Waiting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Work that is done again and again while the company is open, on a thread of its own.
final class Repeated implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Repeated.class);

    private final String name;
    private final Work work;
    private final ScheduledExecutorService clock;

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /// @param name of the thread, and of the work in the log
    Repeated(String name, Work work) {
        this.name = name;
        this.work = work;
        this.clock =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name(name).daemon(true).factory());
    }

    /// @param every time from the end of one run to the next
    void start(Duration first, Duration every) {
        var _ =
                clock.scheduleWithFixedDelay(
                        this::run, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// What fails is tried again the next time.
    private void run() {
        try {
            work.run();
        } catch (Exception e) {
            LOG.error("{} failed", name, e);
        }
    }

    /// A run under way is waited for: its thread is inside the database.
    @Override
    public void close() {
        clock.shutdown();
        Waiting.forEndOf(clock);
    }
}
