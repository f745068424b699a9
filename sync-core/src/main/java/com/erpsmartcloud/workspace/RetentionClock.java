package com.erpsmartcloud.workspace;

import com.erpsmartcloud.privacy.retention.Retention;
import com.erpsmartcloud.store.Waiting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Looks at the retention schedule every hour while the company is open.
final class RetentionClock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionClock.class);

    private final Retention retention;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("retention").daemon(true).factory());

    RetentionClock(Retention retention) {
        this.retention = retention;
    }

    void start() {
        var _ = clock.scheduleWithFixedDelay(this::look, 2, 60, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            LOG.info("retention: {}", retention.runIfDue());
        } catch (RuntimeException e) {
            LOG.error("the retention schedule did not run", e);
        }
    }

    /// A run under way is waited for: its thread is inside the database.
    @Override
    public void close() {
        clock.shutdown();
        Waiting.forEndOf(clock);
    }
}
