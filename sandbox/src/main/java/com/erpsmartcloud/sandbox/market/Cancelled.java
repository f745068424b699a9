package com.erpsmartcloud.sandbox.market;

/// What came of a buyer's cancellation.
public enum Cancelled {
    DONE,
    UNKNOWN_ORDER,
    /// Delivered or cancelled already.
    TOO_LATE
}
