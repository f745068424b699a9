package com.erpsmartcloud.sandbox.shopee;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/// An answer in the marketplace's error envelope. It comes with the status 200: a client judges by
/// `error`.
final class ShopeeError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Optional<ObjectNode> response;
    private final int status;

    private ShopeeError(int status, String code, String message, Optional<ObjectNode> response) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.response = response;
    }

    ShopeeError(String code, String message) {
        this(200, code, message, Optional.empty());
    }

    /// With lists of what was done and what was not.
    static ShopeeError with(String code, String message, ObjectNode response) {
        return new ShopeeError(200, code, message, Optional.of(response));
    }

    static ShopeeError parameter(String message) {
        return new ShopeeError("error_param", message);
    }

    static ShopeeError withStatus(int status, String code, String message) {
        return new ShopeeError(status, code, message, Optional.empty());
    }

    static ShopeeError unauthorised() {
        return new ShopeeError("invalid_acceess_token", "Invalid access_token.");
    }

    static ShopeeError unlinked() {
        return new ShopeeError("shop_no_linked", "The shop is not linked to the app.");
    }

    ShopeeReply reply() {
        ObjectNode body = Envelope.of(code, String.valueOf(getMessage()));
        response.ifPresent(lists -> body.set("response", lists));
        return new ShopeeReply(status, body);
    }
}
