package com.erpsmartcloud.archive;

/// Ends a verification of something that is no export at all.
final class NotOurs extends Exception {

    private static final long serialVersionUID = 1L;

    private final Verdict.Reason reason;

    NotOurs(Verdict.Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Verdict.Reason reason() {
        return reason;
    }
}
