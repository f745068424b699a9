package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.json.Json;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Map;

/// An answer before it is put on the wire: JSON, or bytes of another type.
record Reply(int status, JsonNode json, byte[] bytes, String type, Map<String, String> headers) {

    private static final String JSON_TYPE = "application/json;charset=UTF-8";

    static Reply of(JsonNode body) {
        return of(200, body);
    }

    static Reply of(int status, JsonNode body) {
        return new Reply(status, body, new byte[0], JSON_TYPE, Map.of());
    }

    static Reply bytes(int status, String type, byte[] bytes) {
        return new Reply(status, Json.MAPPER.missingNode(), bytes, type, Map.of());
    }

    /// A status without a body.
    static Reply empty(int status) {
        return bytes(status, JSON_TYPE, new byte[0]);
    }

    Reply with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Reply(status, json, bytes, type, Map.copyOf(more));
    }

    /// The same body as if all were well.
    Reply asOk() {
        return new Reply(200, json, bytes, type, headers);
    }

    Reply with(JsonNode body) {
        return new Reply(status, body, bytes, type, headers);
    }

    boolean isJson() {
        return !json.isMissingNode();
    }

    byte[] content() {
        return isJson() ? Json.MAPPER.writeValueAsBytes(json) : bytes;
    }
}
