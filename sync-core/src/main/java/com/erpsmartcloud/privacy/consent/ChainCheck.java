package com.erpsmartcloud.privacy.consent;

/// What a check of the whole ledger found.
public sealed interface ChainCheck {

    /// Every line is what was written, and none is missing.
    record Whole(long lines) implements ChainCheck {}

    /// @param device whose chain it is
    /// @param seq the first line that was changed, put in or is missing
    record Broken(long device, long seq, Fault fault) implements ChainCheck {}

    enum Fault {
        /// The line says something else than when it was written.
        CHANGED,
        /// There is a gap, or the newest lines are gone.
        MISSING,
        /// The line does not follow from the one before it.
        NOT_LINKED
    }
}
