package com.erpsmartcloud.sandbox.ozon;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/// The rows of an answer, wherever the method keeps them.
final class Rows {

    private static final List<String> PLACES =
            List.of("/postings", "/result/items", "/items", "/products", "/stocks", "/warehouses");

    private Rows() {}

    static List<ObjectNode> of(ObjectNode body) {
        for (String place : PLACES) {
            if (body.at(place).isArray()) {
                return objects(body.at(place));
            }
        }
        JsonNode single = body.path("result");
        return single.has("posting_number") && single instanceof ObjectNode row
                ? List.of(row)
                : List.of();
    }

    /// What a row is known by, as faults name it.
    static String name(ObjectNode row) {
        for (String field : List.of("posting_number", "offer_id", "warehouse_id")) {
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
