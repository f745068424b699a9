package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.fault.PageFaults;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/// How the newer lists lead on: by a token in `pagination`.
final class TokenPaging implements PageFaults.Paging {

    static Optional<String> token(ObjectNode body) {
        JsonNode token = body.path("pageToken");
        return token.isString() && !token.stringValue().isEmpty()
                ? Optional.of(token.stringValue())
                : Optional.empty();
    }

    @Override
    public boolean hasRows(ObjectNode answer) {
        return answer.has("pagination");
    }

    @Override
    public void point(ObjectNode answer, String token) {
        if (answer.path("pagination") instanceof ObjectNode pagination) {
            pagination.put("nextToken", token);
        }
    }

    @Override
    public String fresh(String token) {
        return token;
    }
}
