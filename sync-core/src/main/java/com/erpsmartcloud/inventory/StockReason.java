package com.erpsmartcloud.inventory;

/// Why stock moved. Stored by name.
public enum StockReason {
    OPENING,
    RECEIVED,
    FOUND,
    COUNTED,
    LOST,
    DAMAGED,
    USED,
    SHIPPED,
    RETURNED,
    CORRECTION,
    REVERSAL,
    /// Moved between kinds: into or out of safety, promotion or quarantine.
    SET_ASIDE,
    /// Left for another warehouse.
    SENT,
    /// Came in from another warehouse.
    ARRIVED,
    /// A kit was put together: its components went into it.
    ASSEMBLED,
    /// A kit was taken apart: its components are back.
    TAKEN_APART
}
