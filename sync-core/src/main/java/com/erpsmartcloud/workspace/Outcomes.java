package com.erpsmartcloud.workspace;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits for a lane without being cut short: the lane may be inside the database.
final class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private Outcomes() {}

    private interface Wait<R> {
        R once() throws InterruptedException, ExecutionException, TimeoutException;
    }

    /// @param until of [System#nanoTime]
    /// @return whether it said yes by then; one that failed or is still at it did not
    static boolean within(Future<Boolean> answer, long until) {
        try {
            return uncut(() -> answer.get(until - System.nanoTime(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | ExecutionException e) {
            LOG.info("a store was not lowered before closing", e);
            return false;
        }
    }

    static SyncOutcome of(Future<SyncOutcome> round) {
        try {
            return uncut(round::get);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("a wait without an end ended", e);
        }
    }

    private static <R> R uncut(Wait<R> wait) throws ExecutionException, TimeoutException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return wait.once();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
