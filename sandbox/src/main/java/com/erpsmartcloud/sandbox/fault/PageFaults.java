package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.market.FaultKind;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Serves a page twice, or one that leads to itself.
final class PageFaults {

    private final Faults faults;
    private final Map<String, ObjectNode> served = new ConcurrentHashMap<>();

    PageFaults(Faults faults) {
        this.faults = faults;
    }

    ObjectNode turn(String path, JsonNode request, ObjectNode answer) {
        Optional<String> token = token(request);
        Optional<ObjectNode> before = Optional.ofNullable(served.get(path));
        if (!Rows.of(answer).isEmpty()) {
            served.put(path, answer.deepCopy());
        }
        if (token.isEmpty()) {
            return answer;
        }
        if (before.isPresent() && faults.take(FaultKind.DUPLICATE_PAGE, path).isPresent()) {
            served.put(path, before.get());
            ObjectNode again = before.get().deepCopy();
            point(again, Cursor.parse(token.get(), "cursor").token());
            return again;
        }
        if (faults.take(FaultKind.STUCK_CURSOR, path).isPresent()) {
            point(answer, token.get());
        }
        return answer;
    }

    private static void point(ObjectNode body, String token) {
        if (body.path("result") instanceof ObjectNode result && result.has("last_id")) {
            result.put("last_id", token);
        } else {
            body.put("cursor", token);
        }
        if (body.has("has_next")) {
            body.put("has_next", true);
        }
    }

    private static Optional<String> token(JsonNode request) {
        JsonNode token = request.has("cursor") ? request.path("cursor") : request.path("last_id");
        return token.isString() && !token.stringValue().isEmpty()
                ? Optional.of(token.stringValue())
                : Optional.empty();
    }
}
