package com.erpsmartcloud.app.ui.work;

import java.util.concurrent.Executor;

/// Does something again and again, with a pause after each time, until it is stopped. UI thread
/// only.
///
/// It is no animation of the toolkit: while one of those runs, the toolkit gets ready to draw sixty
/// times a second, however seldom there is something to do.
public final class Regularly {

    private final Executor pause;
    private final Runnable work;
    private boolean stopped;

    /// @param pause runs on the UI thread, a while later
    public Regularly(Executor pause, Runnable work) {
        this.pause = pause;
        this.work = work;
    }

    public void start() {
        pause.execute(this::next);
    }

    public void stop() {
        stopped = true;
    }

    private void next() {
        if (stopped) {
            return;
        }
        // Also after a fault, which whoever watches the thread hears of.
        try {
            work.run();
        } finally {
            start();
        }
    }
}
