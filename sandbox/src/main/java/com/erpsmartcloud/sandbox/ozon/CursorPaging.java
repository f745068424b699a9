package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.fault.PageFaults;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/// Pages by `cursor`, or by `last_id` in older methods.
final class CursorPaging implements PageFaults.Paging {

    /// What a request goes on with; empty on a first page.
    static Optional<String> token(JsonNode request) {
        JsonNode token = request.has("cursor") ? request.path("cursor") : request.path("last_id");
        return token.isString() && !token.stringValue().isEmpty()
                ? Optional.of(token.stringValue())
                : Optional.empty();
    }

    @Override
    public boolean hasRows(ObjectNode answer) {
        return !Rows.of(answer).isEmpty();
    }

    @Override
    public void point(ObjectNode answer, String token) {
        if (answer.path("result") instanceof ObjectNode result && result.has("last_id")) {
            result.put("last_id", token);
        } else {
            answer.put("cursor", token);
        }
        if (answer.has("has_next")) {
            answer.put("has_next", true);
        }
    }

    @Override
    public String fresh(String token) {
        return Cursor.parse(token, "cursor").token();
    }
}
