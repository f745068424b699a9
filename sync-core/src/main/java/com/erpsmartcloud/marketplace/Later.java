package com.erpsmartcloud.marketplace;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/// Something that is asked of a marketplace on a thread of its own, while the caller does something
/// else. Whoever begins it waits for its end: nobody is interrupted and nothing is left behind.
///
/// @param <X> what the work throws besides [ConnectorException]
public final class Later<R, X extends Exception> {

    private static final Executor THREADS =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("store-call-", 0).factory());

    private final CompletableFuture<R> result = new CompletableFuture<>();
    private volatile boolean unwanted;

    private Later() {}

    /// It may wait for the rate governor, and gives up there when the job around it is asked to
    /// stop.
    @FunctionalInterface
    public interface Work<R, X extends Exception> {
        R run() throws ConnectorException, X;
    }

    public static <R, X extends Exception> Later<R, X> begin(Work<R, X> work) {
        Later<R, X> later = new Later<>();
        later.run(Cancellation.asked(), work::run);
        return later;
    }

    /// @param unneeded becomes true when nobody needs the answer any more
    static <R, X extends Exception> Later<R, X> oneOfMany(
            BooleanSupplier unneeded, Work<R, X> work) {
        Later<R, X> later = new Later<>();
        BooleanSupplier asked = Cancellation.asked();
        later.run(
                () -> unneeded.getAsBoolean() || asked.getAsBoolean(),
                () -> Together.oneOfMany(work));
        return later;
    }

    private void run(BooleanSupplier asked, ScopedValue.CallableOp<R, Exception> work) {
        THREADS.execute(() -> {
            try {
                result.complete(
                        Cancellation.whileNot(() -> unwanted || asked.getAsBoolean(), work));
            } catch (Throwable e) {
                // Whoever waits gets it, an Error as well.
                result.completeExceptionally(e);
            }
        });
    }

    /// Waits for the answer.
    ///
    /// @throws CancellationException if it gave up
    public R get() throws ConnectorException, X {
        try {
            return result.join();
        } catch (CompletionException e) {
            throw rethrown(e);
        }
    }

    /// Whether it ended without an answer because it was asked to; waits for its end.
    boolean gaveUp() {
        return result.handle((_, why) -> why instanceof CancellationException).join();
    }

    /// Lets it give up where it waits for its turn; a request under way ends by itself, and so this
    /// waits for it.
    public void abandon() {
        unwanted = true;
        result.handle((_, _) -> true).join();
    }

    /// @return what else the work may throw
    @SuppressWarnings("unchecked")
    private X rethrown(CompletionException e) throws ConnectorException {
        switch (e.getCause()) {
            case ConnectorException it -> throw it;
            case RuntimeException it -> throw it;
            case Error it -> throw it;
            case null -> throw e;
            case Throwable it -> {
                return (X) it;
            }
        }
    }
}
