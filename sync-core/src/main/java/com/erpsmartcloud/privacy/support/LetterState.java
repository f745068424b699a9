package com.erpsmartcloud.privacy.support;

/// Where a letter to support stands. Stored by name.
public enum LetterState {
    /// Being written.
    DRAFT,
    /// The seller wants it sent; it waits for an account and a network.
    WAITING,
    SENT,
    /// The matter is done with: from here its time runs.
    CLOSED
}
