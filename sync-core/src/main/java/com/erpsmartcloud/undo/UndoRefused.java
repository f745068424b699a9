package com.erpsmartcloud.undo;

/// Carries the reason out of a transaction, which is rolled back.
public final class UndoRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UndoOutcome.Reason reason;

    public UndoRefused(UndoOutcome.Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public UndoOutcome.Reason reason() {
        return reason;
    }
}
