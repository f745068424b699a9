package com.erpsmartcloud.marketplace;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future.State;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// A call to a marketplace that is under way while its caller does something else. It is to be
/// waited for or dropped, so that none outlives the job it belongs to.
public final class Begun<R> {

    private final CompletableFuture<R> answer = new CompletableFuture<>();
    private final AtomicBoolean dropped = new AtomicBoolean();

    private Begun() {}

    /// What is asked for. It may wait for the rate governor.
    @FunctionalInterface
    public interface Call<R> {
        R ask() throws ConnectorException;
    }

    public static <R> Begun<R> of(Call<R> call) {
        Begun<R> begun = new Begun<>();
        BooleanSupplier asked = Cancellation.asked();
        Together.THREADS.execute(() -> begun.run(call, asked));
        return begun;
    }

    private void run(Call<R> call, BooleanSupplier asked) {
        try {
            answer.complete(
                    Cancellation.whileNot(() -> dropped.get() || asked.getAsBoolean(), call::ask));
        } catch (Throwable e) {
            // Whoever waits gets it, an Error as well.
            answer.completeExceptionally(e);
        }
    }

    /// Waits for the answer.
    ///
    /// @throws CancellationException if the job around it was asked to stop
    public R await() throws ConnectorException {
        settle();
        if (answer.state() == State.CANCELLED) {
            throw new CancellationException("asked to stop while a call was made");
        }
        if (answer.state() == State.FAILED) {
            throw Together.failure(answer.exceptionNow());
        }
        return answer.resultNow();
    }

    /// Its answer is wanted no more: gives up its turn if it waits for one, else waits until it
    /// ends.
    public void drop() {
        dropped.set(true);
        settle();
    }

    private void settle() {
        answer.handle((_, _) -> true).join();
    }
}
