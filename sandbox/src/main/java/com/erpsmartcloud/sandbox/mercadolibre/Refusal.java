package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.json.Json;

import tools.jackson.databind.node.ObjectNode;

/// An answer in one of the marketplace's error envelopes.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    private Refusal(String message, Reply reply) {
        super(message, null, false, false);
        this.reply = reply;
    }

    /// The usual envelope, without causes.
    static Refusal of(int status, String error, String message) {
        ObjectNode body = Json.object().put("message", message).put("error", error);
        body.put("status", status).set("cause", Json.array());
        return new Refusal(message, Reply.of(status, body));
    }

    /// The token endpoint's envelope.
    static Refusal oauth(int status, String error, String description) {
        ObjectNode body = Json.object().put("error_description", description).put("error", error);
        body.put("status", status).set("cause", Json.array());
        return new Refusal(description, Reply.of(status, body));
    }

    /// The gateway's envelope.
    static Refusal gateway(String error, String message, String code) {
        ObjectNode body = Json.object().put("status", 403).put("error", error);
        return new Refusal(message, Reply.of(403, body.put("message", message).put("code", code)));
    }

    /// 400 with one cause that names the field.
    static Refusal validation(String code, String field, String message) {
        ObjectNode body = Json.object().put("message", "Validation error");
        body.put("error", "validation_error").put("status", 400);
        body.putArray("cause")
                .addObject()
                .put("department", "items")
                .put("cause_id", 369)
                .put("type", "error")
                .put("code", code)
                .put("message", message)
                .set("references", Json.array().add("item." + field));
        return new Refusal(message, Reply.of(400, body));
    }

    static Refusal invalid(String message) {
        return of(400, "bad_request", message);
    }

    static Refusal notFound(String message) {
        return of(404, "not_found", message);
    }

    static Refusal forbidden(String message) {
        return of(403, "forbidden", message);
    }

    static Refusal conflict(String message) {
        return of(409, "conflict", message);
    }

    Refusal with(String header, String value) {
        return new Refusal(String.valueOf(getMessage()), reply.with(header, value));
    }

    Reply reply() {
        return reply;
    }
}
