package com.erpsmartcloud.sandbox.shopee;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/// The rows of an answer, wherever the method keeps them.
final class Rows {

    private static final List<String> PLACES =
            List.of("order_list", "item", "item_list", "model", "package_list", "packages_list");

    private Rows() {}

    static List<ObjectNode> of(ObjectNode body) {
        for (String place : PLACES) {
            JsonNode list = body.path("response").path(place);
            if (list.isArray()) {
                return objects(list);
            }
        }
        return List.of();
    }

    /// What a row is known by, as faults name it.
    static String name(ObjectNode row) {
        for (String field : List.of("order_sn", "model_id", "item_id")) {
            if (row.has(field)) {
                return row.path(field).asString();
            }
        }
        return "";
    }

    static List<ObjectNode> objects(JsonNode list) {
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode each : list) {
            if (each instanceof ObjectNode object) {
                objects.add(object);
            }
        }
        return objects;
    }
}
