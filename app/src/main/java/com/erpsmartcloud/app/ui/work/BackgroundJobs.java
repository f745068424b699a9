package com.erpsmartcloud.app.ui.work;

import javafx.application.Platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Work on virtual threads, outcomes on the UI thread. Nothing else in the program calls
/// [Platform#runLater].
public final class BackgroundJobs implements Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundJobs.class);
    private static final Duration BETWEEN_STEPS = Duration.ofMillis(100);

    private final Executor background;
    private final Executor ui;
    private final InstantSource time;
    private final Set<CompletableFuture<Boolean>> open = ConcurrentHashMap.newKeySet();

    /// @param background where work runs; `Runnable::run` in tests
    /// @param ui where outcomes arrive; `Runnable::run` in tests
    public BackgroundJobs(Executor background, Executor ui) {
        this(background, ui, InstantSource.system());
    }

    BackgroundJobs(Executor background, Executor ui, InstantSource time) {
        this.background = background;
        this.ui = ui;
        this.time = time;
    }

    /// The jobs of the running program. The threads are daemons by nature, so an open job does not
    /// keep the program alive.
    public static BackgroundJobs inProgram() {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        return new BackgroundJobs(threads, Platform::runLater);
    }

    /// Brings a notice that arose on any thread to the UI thread.
    public Executor ui() {
        return ui;
    }

    @Override
    public <T> Job start(
            Work<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        RunningJob job = new RunningJob(ui, new Throttle(BETWEEN_STEPS, time));
        open.add(job.ended());
        job.ended().thenRun(() -> open.remove(job.ended()));
        background.execute(() -> run(job, work, done, failed));
        return job;
    }

    @Override
    public void settle(Duration most, Runnable then) {
        settle(time.instant().plus(most), then);
    }

    private void settle(Instant end, Runnable then) {
        Duration left = Duration.between(time.instant(), end);
        CompletableFuture<?>[] waiting =
                open.stream().filter(job -> !job.isDone()).toArray(CompletableFuture[]::new);
        if (waiting.length == 0 || !left.isPositive()) {
            then.run();
            return;
        }
        CompletableFuture.allOf(waiting)
                .orTimeout(left.toMillis(), TimeUnit.MILLISECONDS)
                .whenCompleteAsync((_, _) -> settle(end, then), ui);
    }

    private <T> void run(
            RunningJob job,
            Work<T> work,
            Consumer<? super T> done,
            Consumer<? super Exception> failed) {
        try {
            T result = work.run(job);
            job.finish(() -> done.accept(result));
        } catch (Exception e) {
            if (job.cancelled()) {
                LOG.debug("job ended after cancel", e);
                job.finish(() -> {});
                return;
            }
            LOG.warn("job failed, code {}", FaultCode.of(e), e);
            job.finish(() -> failed.accept(e));
        }
    }
}
