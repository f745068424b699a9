package com.erpsmartcloud.undo;

/// What became of a wish to take an act back, or to do it again.
public sealed interface UndoOutcome {

    record Done(UndoStep step) implements UndoOutcome {}

    /// It had left this computer already, so the opposite of it was wished: the older value goes
    /// out.
    record Answered(UndoStep step) implements UndoOutcome {}

    record NothingLeft() implements UndoOutcome {}

    /// Nothing was changed.
    record Refused(UndoStep step, Reason reason) implements UndoOutcome {}

    enum Reason {
        /// Somebody or something else has changed the same fields since.
        CHANGED_SINCE,
        /// The row is not there any more.
        GONE,
        /// Taking it back would leave less than nothing in stock.
        BELOW_ZERO
    }
}
