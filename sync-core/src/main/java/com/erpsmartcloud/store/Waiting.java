package com.erpsmartcloud.store;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/// Waiting that an interrupt cannot cut short: the thread waited for may be inside the database.
public final class Waiting {

    private Waiting() {}

    /// Returns once the thread has ended, however long that takes; an interrupt is kept for later.
    public static void forEndOf(ExecutorService thread) {
        boolean interrupted = false;
        while (true) {
            try {
                if (thread.awaitTermination(1, TimeUnit.MINUTES)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
