package com.erpsmartcloud.store;

/// Carries a [StoreFailure]. Unchecked, because any read or write may meet a full disk, and one
/// place tells the user.
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StoreFailure failure;

    public StoreException(StoreFailure failure) {
        super(failure.sentence());
        this.failure = failure;
    }

    public StoreException(StoreFailure failure, Throwable cause) {
        super(failure.sentence(), cause);
        this.failure = failure;
    }

    public StoreFailure failure() {
        return failure;
    }
}
