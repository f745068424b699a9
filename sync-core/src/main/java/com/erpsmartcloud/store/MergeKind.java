package com.erpsmartcloud.store;

/// How rows of a table that two devices changed come together again.
public enum MergeKind {
    /// Rows are only ever added; union by id.
    APPEND_ONLY(true),
    /// What a marketplace reports; its newest time wins, not ours. A reading that says the same
    /// later moves the time on this device alone ([Tx#confirm]): a row that wins over another
    /// device's by such a time has to be sent again.
    MIRROR(true),
    /// Last writer per field by hybrid clock; the loser is kept in history.
    FIELD(true),
    /// Recomputed from the others, the same on every device; never sent.
    DERIVED(false),
    /// Means something on this device alone; never sent.
    LOCAL(false);

    private final boolean captured;

    MergeKind(boolean captured) {
        this.captured = captured;
    }

    /// Whether changes are recorded for other devices.
    public boolean captured() {
        return captured;
    }
}
