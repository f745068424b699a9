package com.erpsmartcloud.marketplace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future.State;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// Calls of one store that do not need each other's answers, a few at a time: the marketplace's
/// limits are to hold them up, which [RateGovernor] keeps, not the way there and back.
public final class Together {

    /// Under way at most. Ten calls a second use up what is allowed as long as each takes no more
    /// than 0.4 s.
    private static final int MOST = 4;

    static final Executor THREADS =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("store-call-", 0).factory());

    private Together() {}

    /// What is asked for one row. It may wait for the rate governor.
    @FunctionalInterface
    public interface Call<T, R> {
        R of(T row) throws ConnectorException;
    }

    /// Asks for all rows, begun in their order; waits until none is under way, whatever happens.
    ///
    /// @return one answer for each row, in the order of the rows
    /// @throws ConnectorException of the first row that failed; no further ones are begun then, and
    ///   those that wait for their turn give up
    /// @throws CancellationException if the job around this was asked to stop
    public static <T, R> List<R> each(List<T> rows, Call<T, R> call) throws ConnectorException {
        BooleanSupplier asked = Cancellation.asked();
        AtomicBoolean failed = new AtomicBoolean();
        Semaphore places = new Semaphore(MOST);
        List<CompletableFuture<R>> answers = new ArrayList<>();
        for (T row : rows) {
            places.acquireUninterruptibly();
            if (failed.get()) {
                places.release();
                break;
            }
            CompletableFuture<R> answer = new CompletableFuture<>();
            answers.add(answer);
            THREADS.execute(() -> {
                try {
                    answer.complete(
                            Cancellation.whileNot(
                                    () -> failed.get() || asked.getAsBoolean(),
                                    () -> call.of(row)));
                } catch (Throwable e) {
                    // Whoever waits gets it, an Error as well.
                    failed.set(true);
                    answer.completeExceptionally(e);
                } finally {
                    places.release();
                }
            });
        }
        places.acquireUninterruptibly(MOST);
        return found(answers);
    }

    private static <R> List<R> found(List<CompletableFuture<R>> answers) throws ConnectorException {
        boolean gaveUp = false;
        List<R> found = new ArrayList<>();
        for (CompletableFuture<R> each : answers) {
            if (each.state() == State.FAILED) {
                throw failure(each.exceptionNow());
            }
            if (each.state() == State.CANCELLED) {
                gaveUp = true;
            } else {
                found.add(each.resultNow());
            }
        }
        if (gaveUp) {
            throw new CancellationException("asked to stop while several calls were made");
        }
        return found;
    }

    /// @return what a connector threw; everything else is thrown anew
    static ConnectorException failure(Throwable thrown) {
        switch (thrown) {
            case ConnectorException it -> {
                return it;
            }
            case RuntimeException it -> throw it;
            case Error it -> throw it;
            default -> throw new IllegalStateException(thrown);
        }
    }
}
