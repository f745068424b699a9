package com.erpsmartcloud.app.ui;

import javafx.application.Platform;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs test code on the UI thread of the headless platform, started once per JVM.
public final class Fx {

    private static final CompletableFuture<Void> STARTED = new CompletableFuture<>();

    static {
        Platform.startup(() -> STARTED.complete(null));
        Platform.setImplicitExit(false);
    }

    private Fx() {}

    /// What may be done on the UI thread.
    @FunctionalInterface
    public interface Act {
        void run() throws Exception;
    }

    public static void run(Act act) {
        call(() -> {
            act.run();
            return true;
        });
    }

    /// Runs it on the UI thread some time, as the program does when a company says something new.
    public static void later(Runnable act) {
        STARTED.thenRun(() -> Platform.runLater(act));
    }

    public static <T> T call(Callable<T> work) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        STARTED.thenRun(() ->
                Platform.runLater(() -> {
                    try {
                        outcome.complete(work.call());
                    } catch (Throwable e) {
                        outcome.completeExceptionally(e);
                    }
                }));
        try {
            return outcome.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError failed) {
                throw failed;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
