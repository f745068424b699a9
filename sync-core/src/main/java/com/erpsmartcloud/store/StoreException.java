package com.erpsmartcloud.store;

/// Carries a [StoreFailure]. Unchecked, because any read or write may meet a full disk, and one
/// place tells the user.
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StoreFailure failure;

    public StoreException(StoreFailure failure) {
        super(String.valueOf(failure));
        this.failure = failure;
    }

    public StoreException(StoreFailure failure, Throwable cause) {
        super(String.valueOf(failure), cause);
        this.failure = failure;
    }

    public StoreFailure failure() {
        return failure;
    }
}
