package com.erpsmartcloud.sandbox.temu;

/// A refusal in the marketplace's envelope.
final class TemuError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;

    TemuError(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    /// A value of the wrong JSON type.
    static TemuError badType(String where, String expected) {
        return new TemuError(3_000_000, "BAD_PARAMS: " + where + " must be " + expected);
    }

    /// Too many rows a page: refused with the code of success, as was measured on the live API.
    static TemuError pageTooLarge(int most) {
        return new TemuError(1_000_000, "pageSize must not be greater than " + most);
    }
}
