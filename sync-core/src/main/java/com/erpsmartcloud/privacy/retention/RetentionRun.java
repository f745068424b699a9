package com.erpsmartcloud.privacy.retention;

import java.time.Instant;

/// One line of the log of runs.
///
/// @param at in the schedule's own time
/// @param name the retention line, or `SCHEDULE` for the whole
/// @param found rows whose time was over
/// @param done rows that were acted on
public record RetentionRun(
        Instant at,
        String name,
        Outcome outcome,
        long found,
        long done,
        String detail,
        String actor) {

    /// Stored by name.
    public enum Outcome {
        DONE,
        /// Nothing was over.
        NOTHING,
        /// It stopped half way; the next run goes on.
        STOPPED,
        /// Nothing was touched, because the schedule does not trust its own notes or the clock.
        REFUSED,
        BEGUN
    }
}
