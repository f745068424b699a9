package com.erpsmartcloud.privacy.rights;

/// Whose data a request is about. Stored by name.
public enum About {
    /// The person who uses the program.
    MYSELF,
    /// A buyer, who asked the seller.
    BUYER,
    /// Data of a child that should not be here: goes first.
    CHILD
}
