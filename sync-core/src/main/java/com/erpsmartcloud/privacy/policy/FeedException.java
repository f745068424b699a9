package com.erpsmartcloud.privacy.policy;

/// A feed that is not taken; nothing has changed.
public final class FeedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient FeedFailure failure;

    public FeedException(FeedFailure failure) {
        super(String.valueOf(failure));
        this.failure = failure;
    }

    public FeedFailure failure() {
        return failure;
    }
}
