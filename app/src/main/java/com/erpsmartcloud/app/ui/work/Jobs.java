package com.erpsmartcloud.app.ui.work;

import java.time.Duration;
import java.util.function.Consumer;

/// Runs work off the UI thread and brings the outcome back to it.
public interface Jobs {

    /// Starts `work` at once on a thread of its own.
    ///
    /// @param done called on the UI thread with the result; not called after cancel
    /// @param failed called on the UI thread with what `work` threw, logged already; not called
    ///   after cancel
    <T> Job start(Work<T> work, Consumer<? super T> done, Consumer<? super Exception> failed);

    /// Waits until everything that was started has ended and its outcome has arrived, also what
    /// those outcomes started. To be called on the UI thread, which goes on meanwhile.
    ///
    /// @param most after this it is not waited for any longer
    /// @param then called on the UI thread
    void settle(Duration most, Runnable then);

    /// What is to be done; may be slow, may use the store and the network.
    @FunctionalInterface
    interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    /// A running piece of work.
    interface Job {

        /// Asks the work to stop. Only sets a flag: a thread inside H2 must never be interrupted,
        /// because an interrupt closes the database for every connection.
        void cancel();

        /// Called on the UI thread at most ten times a second, always with the last step.
        void onProgress(Consumer<? super Step> listener);
    }

    /// How far the work is; passed to the work.
    interface Progress {

        /// @param done how many of `total` are finished
        /// @param total 0 if unknown
        /// @param messageKey key of the text that names the step
        void report(long done, long total, String messageKey);

        /// Whether the user asked to stop; work asks between rows or pages.
        boolean cancelled();
    }

    /// One state of a running piece of work.
    ///
    /// @param total 0 if unknown
    record Step(long done, long total, String messageKey) {

        /// @return the finished part from 0 to 100; 0 if the total is unknown
        public long percent() {
            return total <= 0 ? 0 : Math.min(100, done * 100 / total);
        }
    }
}
