package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.shopee.world.Secrets;

import tools.jackson.databind.node.ObjectNode;

/// What stands around every answer.
final class Envelope {

    private Envelope() {}

    /// @param error empty for success
    static ObjectNode of(String error, String message) {
        return Json.object()
                .put("error", error)
                .put("message", message)
                .put("request_id", Secrets.token());
    }

    static ObjectNode wrapping(ObjectNode response) {
        ObjectNode body = of("", "").put("warning", "");
        body.set("response", response);
        return body;
    }

    /// The fields stand beside `error`.
    static ObjectNode flat(ObjectNode fields) {
        ObjectNode body = of("", "");
        body.setAll(fields);
        return body;
    }

    /// Success and nothing else to say.
    static ObjectNode bare() {
        return of("", "");
    }
}
