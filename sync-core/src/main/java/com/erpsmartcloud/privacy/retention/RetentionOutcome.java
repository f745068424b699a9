package com.erpsmartcloud.privacy.retention;

import java.time.Instant;

/// What a look at the schedule came to.
public sealed interface RetentionOutcome {

    /// The schedule has begun; the first run is a day away, so that it can be looked at before.
    record Begun(Instant firstRun) implements RetentionOutcome {}

    record NotYet(Instant nextRun) implements RetentionOutcome {}

    record Ran(long done) implements RetentionOutcome {}

    /// Nothing was touched; a person has to look at the table and confirm it.
    record Damaged(String what) implements RetentionOutcome {}

    /// Nothing was touched: the clock is far ahead of where it was, and a person has to say that it
    /// is right.
    record ClockJumped(Instant from, Instant to) implements RetentionOutcome {}

    /// The list of removals beside the database could not be written.
    record Stopped(long done, String why) implements RetentionOutcome {}
}
