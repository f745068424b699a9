package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.json.Json;

import java.util.Map;

/// An answer in the marketplace's error envelope.
final class OzonError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;
    private final Map<String, String> headers;

    OzonError(int status, int code, String message, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.headers = Map.copyOf(headers);
    }

    OzonError(int status, int code, String message) {
        this(status, code, message, Map.of());
    }

    /// 400: the body is wrong.
    static OzonError invalid(String what) {
        return new OzonError(400, 3, "Request validation error: invalid " + what);
    }

    static OzonError notFound(String message) {
        return new OzonError(404, 5, message);
    }

    /// 409: the state does not allow it.
    static OzonError conflict(String message) {
        return new OzonError(409, 9, message);
    }

    static OzonError forbidden(String message) {
        return new OzonError(403, 7, message);
    }

    OzonReply reply() {
        return new OzonReply(
                status,
                Json.object()
                        .put("code", code)
                        .put("message", getMessage())
                        .set("details", Json.array()),
                headers);
    }
}
