package com.erpsmartcloud.app.ui.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The two faces of one job: the user's (cancel, listen) and the work's (report, ask).
final class RunningJob implements Jobs.Job, Jobs.Progress {

    private final Executor ui;
    private final Throttle throttle;
    private final List<Consumer<? super Jobs.Step>> listeners = new ArrayList<>();
    private final AtomicReference<Optional<Jobs.Step>> held =
            new AtomicReference<>(Optional.empty());
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private volatile boolean cancelled;
    private Optional<Jobs.Step> shown = Optional.empty();

    RunningJob(Executor ui, Throttle throttle) {
        this.ui = ui;
        this.throttle = throttle;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public void onProgress(Consumer<? super Jobs.Step> listener) {
        listeners.add(listener);
        shown.ifPresent(listener);
    }

    @Override
    public void report(long done, long total, String messageKey) {
        Jobs.Step step = new Jobs.Step(done, total, messageKey);
        if (throttle.mayPass()) {
            held.set(Optional.empty());
            ui.execute(() -> show(step));
        } else {
            held.set(Optional.of(step));
        }
    }

    /// Shows a step the throttle held back, then runs the end; nothing of both after cancel.
    void finish(Runnable end) {
        Optional<Jobs.Step> last = held.getAndSet(Optional.empty());
        ui.execute(() -> {
            try {
                if (!cancelled) {
                    last.ifPresent(this::show);
                    end.run();
                }
            } finally {
                ended.complete(true);
            }
        });
    }

    /// Completes on the UI thread once the end has run, or was left out after cancel.
    CompletableFuture<Boolean> ended() {
        return ended;
    }

    private void show(Jobs.Step step) {
        shown = Optional.of(step);
        listeners.forEach(listener -> listener.accept(step));
    }
}
