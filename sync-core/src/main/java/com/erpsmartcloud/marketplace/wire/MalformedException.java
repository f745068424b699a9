package com.erpsmartcloud.marketplace.wire;

/// Something in an answer that the contract does not allow. Its message names the place and never
/// the value.
public final class MalformedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String reason;

    public MalformedException(String path, String reason) {
        super(path + ": " + reason);
        this.path = path;
        this.reason = reason;
    }

    public String path() {
        return path;
    }

    public String reason() {
        return reason;
    }
}
