package com.erpsmartcloud.sandbox.ozon;

import tools.jackson.databind.node.ObjectNode;

import java.util.Map;

/// An answer before it is put on the wire.
record OzonReply(int status, ObjectNode body, Map<String, String> headers) {

    static OzonReply ok(ObjectNode body) {
        return new OzonReply(200, body, Map.of());
    }
}
