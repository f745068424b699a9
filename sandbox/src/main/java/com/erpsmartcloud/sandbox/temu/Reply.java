package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.json.Json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.UUID;

/// The envelope all answers come in, with HTTP status 200 also for refusals.
final class Reply {

    static final int SUCCESS = 1_000_000;

    private Reply() {}

    static ObjectNode ok(JsonNode result) {
        ObjectNode body = envelope(true, SUCCESS, "");
        body.set("result", result);
        return body;
    }

    static ObjectNode refused(TemuError error) {
        return envelope(false, error.code(), error.text());
    }

    private static ObjectNode envelope(boolean success, int code, String message) {
        return Json.object()
                .put("success", success)
                .put("requestId", "us-" + UUID.randomUUID())
                .put("errorCode", code)
                .put("errorMsg", message);
    }
}
