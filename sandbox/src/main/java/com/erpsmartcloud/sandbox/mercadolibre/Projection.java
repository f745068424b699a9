package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.json.Json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// `attributes=a,b`: the other fields of a resource are dropped.
final class Projection {

    private Projection() {}

    static JsonNode of(JsonNode body, Optional<String> attributes) {
        if (attributes.isEmpty()) {
            return body;
        }
        List<String> wanted = Arrays.asList(attributes.get().split(",", -1));
        if (!body.isArray()) {
            return project(body, wanted);
        }
        ArrayNode list = Json.array();
        for (JsonNode each : body) {
            boolean member = each.has("code") && each.has("body");
            list.add(member ? projectMember(each, wanted) : project(each, wanted));
        }
        return list;
    }

    /// Of a multiget: an error stays whole.
    private static JsonNode projectMember(JsonNode member, List<String> wanted) {
        if (member.path("code").intValue() != 200) {
            return member;
        }
        return Json.object().put("code", 200).set("body", project(member.path("body"), wanted));
    }

    private static JsonNode project(JsonNode body, List<String> wanted) {
        if (!(body instanceof ObjectNode object)) {
            return body;
        }
        return object.deepCopy().retain(wanted);
    }
}
