package com.erpsmartcloud.net;

/// The one checked exception of the HTTP client. Its message never holds a header, query or body.
public final class NetException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient NetFailure failure;

    NetException(NetFailure failure) {
        super(String.valueOf(failure));
        this.failure = failure;
    }

    NetException(NetFailure failure, Throwable cause) {
        super(String.valueOf(failure), cause);
        this.failure = failure;
    }

    public NetFailure failure() {
        return failure;
    }
}
