package com.erpsmartcloud.inventory;

/// Where a stocktake stands. Stored by name.
public enum StocktakeState {
    COUNTING,
    /// Counted; differences are looked at, some are counted again.
    REVIEW,
    POSTED,
    CANCELLED;

    public boolean isOpen() {
        return this == COUNTING || this == REVIEW;
    }
}
