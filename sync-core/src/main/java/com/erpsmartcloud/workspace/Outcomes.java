package com.erpsmartcloud.workspace;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Waits for a lane without being cut short: the lane may be inside the database.
final class Outcomes {

    private Outcomes() {}

    static SyncOutcome of(Future<SyncOutcome> round) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return round.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof RuntimeException cause) {
                        throw cause;
                    }
                    throw new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
