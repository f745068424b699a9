package com.erpsmartcloud.app.pace;

import com.erpsmartcloud.app.ui.work.Jobs;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Jobs that know how many of them are still open, so that one can tell when a screen has all it
/// asked for.
final class CountedJobs implements Jobs {

    private final Jobs jobs;
    private final AtomicInteger open = new AtomicInteger();

    CountedJobs(Jobs jobs) {
        this.jobs = jobs;
    }

    int open() {
        return open.get();
    }

    @Override
    public <T> Job start(
            Work<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        open.incrementAndGet();
        Job job =
                jobs.start(
                        work,
                        result -> {
                            try {
                                done.accept(result);
                            } finally {
                                open.decrementAndGet();
                            }
                        },
                        failure -> {
                            try {
                                failed.accept(failure);
                            } finally {
                                open.decrementAndGet();
                            }
                        });
        return new Job() {
            private boolean cancelled;

            @Override
            public void cancel() {
                // A job that was cancelled reports no outcome.
                if (!cancelled) {
                    cancelled = true;
                    open.decrementAndGet();
                }
                job.cancel();
            }

            @Override
            public void onProgress(Consumer<? super Step> listener) {
                job.onProgress(listener);
            }
        };
    }

    @Override
    public void settle(Duration most, Runnable then) {
        jobs.settle(most, then);
    }
}
