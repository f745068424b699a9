package com.erpsmartcloud.sandbox.control;

/// The caller's mistake, in words for the caller.
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int status;

    BadInput(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    BadInput(String message) {
        this(400, message);
    }

    int status() {
        return status;
    }
}
