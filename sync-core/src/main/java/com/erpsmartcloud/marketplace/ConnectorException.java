package com.erpsmartcloud.marketplace;

/// The one checked exception of connectors. Its message is for logs and never holds a secret.
public final class ConnectorException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ConnectorFailure failure;

    public ConnectorException(ConnectorFailure failure) {
        super(String.valueOf(failure));
        this.failure = failure;
    }

    public ConnectorException(ConnectorFailure failure, Throwable cause) {
        super(String.valueOf(failure), cause);
        this.failure = failure;
    }

    public ConnectorFailure failure() {
        return failure;
    }
}
