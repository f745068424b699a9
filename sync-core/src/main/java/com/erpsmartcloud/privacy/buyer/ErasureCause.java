package com.erpsmartcloud.privacy.buyer;

/// Why a buyer was removed. Stored by name.
public enum ErasureCause {
    /// The time a marketplace allows was over.
    RETENTION,
    /// The buyer asked.
    BUYER_REQUEST,
    /// The store was disconnected, and its buyers with it.
    STORE,
    /// Removed before; an older copy of the company had brought him back.
    REPLAY
}
