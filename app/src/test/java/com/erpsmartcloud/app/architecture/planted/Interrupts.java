package com.erpsmartcloud.app.architecture.planted;

import javafx.concurrent.Task;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;

/// Interrupts in every way there is; only the last is harmless.
public final class Interrupts {

    private Interrupts() {}

    public static void another(Thread thread) {
        thread.interrupt();
    }

    public static void future(FutureTask<?> work) {
        work.cancel(true);
    }

    public static void task(Task<?> work) {
        work.cancel();
    }

    public static void executor(ExecutorService threads) {
        threads.shutdownNow();
    }

    public static void own() {
        Thread.currentThread().interrupt();
    }
}
