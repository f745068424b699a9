package com.erpsmartcloud.orders;

/// Why an order needs a person. Stored by name; each has a sentence and a button on the screen.
public enum ProblemKind {
    NOT_MAPPED,
    NO_STOCK,
    NO_WAREHOUSE,
    UNKNOWN_STATUS,
    NOT_ACCEPTED,
    /// The buyer wants it cancelled and waits for an answer.
    CANCEL_REQUESTED,
    DISPUTE
}
