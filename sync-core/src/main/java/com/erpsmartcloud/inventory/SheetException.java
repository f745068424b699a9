package com.erpsmartcloud.inventory;

/// Carries a [SheetFailure].
public final class SheetException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient SheetFailure failure;

    SheetException(SheetFailure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    SheetException(SheetFailure failure, Throwable cause) {
        super(failure.toString(), cause);
        this.failure = failure;
    }

    public SheetFailure failure() {
        return failure;
    }
}
