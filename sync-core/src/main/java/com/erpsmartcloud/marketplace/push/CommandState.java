package com.erpsmartcloud.marketplace.push;

/// Where a command stands. Stored by name.
public enum CommandState {
    /// For network, for its turn, or for the marketplace's next slot.
    WAITING,
    /// Handed to the network; if the program ends now, its outcome is not known.
    SENDING,
    /// Sent, but the answer was lost: read back before anything is repeated.
    UNCERTAIN,
    DONE,
    REFUSED,
    /// Taken back by a person, or overtaken by a newer wish.
    CANCELLED
}
