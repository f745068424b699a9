package com.erpsmartcloud.marketplace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/// Calls of one store that do not need each other's answers, at the same time: the marketplace's
/// limits are to hold them up, which [RateGovernor] keeps, not the way there and back.
public final class Together {

    /// Calls under way at most. Ten a second, each of which takes a second and a half, still use
    /// what the marketplace allows.
    private static final int MOST = 16;

    private static final ScopedValue<Boolean> ONE_OF_MANY = ScopedValue.newInstance();

    private Together() {}

    /// What is asked for one row.
    @FunctionalInterface
    public interface Call<T, R, X extends Exception> {
        R of(T row) throws ConnectorException, X;
    }

    /// Asks for all rows. Within a call that is one of many already, they go one after another.
    ///
    /// @return one answer for each row, in the order of the rows
    /// @throws ConnectorException of the first row that failed; after that no further ones are
    ///   asked for
    /// @throws CancellationException if the job around this was asked to stop
    public static <T, R, X extends Exception> List<R> each(List<T> rows, Call<T, R, X> call)
            throws ConnectorException, X {
        List<R> answers = new ArrayList<>();
        if (rows.size() < 2 || ONE_OF_MANY.isBound()) {
            for (T row : rows) {
                answers.add(call.of(row));
            }
            return answers;
        }
        Semaphore places = new Semaphore(MOST, true);
        AtomicBoolean failed = new AtomicBoolean();
        List<Later<R, X>> calls = new ArrayList<>();
        for (T row : rows) {
            calls.add(Later.oneOfMany(failed::get, () -> one(row, call, places, failed)));
        }
        boolean whole = calls.stream().filter(Later::gaveUp).count() == 0;
        for (Later<R, X> each : calls) {
            if (!each.gaveUp()) {
                answers.add(each.get());
            }
        }
        if (!whole) {
            throw new CancellationException("asked to stop while several calls were made");
        }
        return answers;
    }

    private static <T, R, X extends Exception> R one(
            T row, Call<T, R, X> call, Semaphore places, AtomicBoolean failed)
            throws ConnectorException, X {
        places.acquireUninterruptibly();
        boolean done = false;
        try {
            Cancellation.check();
            R answer = call.of(row);
            done = true;
            return answer;
        } finally {
            if (!done) {
                failed.set(true);
            }
            places.release();
        }
    }

    static <R> R oneOfMany(Later.Work<R, ?> work) throws Exception {
        ScopedValue.CallableOp<R, Exception> call = work::run;
        return ScopedValue.where(ONE_OF_MANY, true).call(call);
    }
}
