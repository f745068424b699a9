package com.erpsmartcloud.sandbox.temu;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.erpsmartcloud.sandbox.json.Json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// The body of a request: common and business parameters side by side.
///
/// @param json the text it was written in, for the signature
record Call(ObjectNode body, String json) {

    /// @throws TemuError if it is no JSON object
    static Call parse(byte[] bytes) {
        String json = new String(bytes, UTF_8);
        try {
            if (Json.MAPPER.readTree(json) instanceof ObjectNode body) {
                return new Call(body, json);
            }
        } catch (JacksonException malformed) {
            throw new TemuError(3_000_000, "BAD_PARAMS: body is not JSON");
        }
        throw new TemuError(3_000_000, "BAD_PARAMS: body must be a JSON object");
    }

    Query query() {
        return new Query(body, "");
    }

    /// The method, empty if none is named.
    String type() {
        return body.path("type").isString() ? body.path("type").stringValue() : "";
    }
}
