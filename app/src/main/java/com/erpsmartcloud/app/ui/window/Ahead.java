package com.erpsmartcloud.app.ui.window;

import com.erpsmartcloud.app.ui.work.Jobs;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/// Builds the screens a seller goes to most while nobody touches the window, one after the other,
/// so that each is there at once when it is asked for. The first list of a program is dear: the
/// toolkit's classes for it are loaded and its pages of the company file are read and decrypted. UI
/// thread only.
final class Ahead {

    private static final Duration TO_READ = Duration.ofSeconds(20);

    private final Jobs jobs;
    private final Executor pause;
    private final BooleanSupplier untouched;
    private final Deque<Runnable> left;
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

    /// @param pause runs on the UI thread, a moment later
    /// @param untouched whether nobody has used the window for a moment
    /// @param steps each of them short; what they start is waited for
    Ahead(Jobs jobs, Executor pause, BooleanSupplier untouched, List<Runnable> steps) {
        this.jobs = jobs;
        this.pause = pause;
        this.untouched = untouched;
        this.left = new ArrayDeque<>(steps);
    }

    void begin() {
        jobs.settle(TO_READ, () -> pause.execute(this::next));
    }

    private void next() {
        if (ended.isDone()) {
            return;
        }
        if (untouched.getAsBoolean()) {
            Optional.ofNullable(left.poll()).ifPresentOrElse(Runnable::run, this::end);
        }
        if (!ended.isDone()) {
            begin();
        }
    }

    /// Nothing is done any more.
    void end() {
        ended.complete(true);
    }

    /// Completes when there is nothing left to do.
    CompletableFuture<Boolean> ended() {
        return ended;
    }
}
