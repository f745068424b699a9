package com.erpsmartcloud.sandbox.temu;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/// The rows of a result, wherever the method keeps them.
final class Rows {

    private static final List<String> LISTS =
            List.of("pageItems", "goodsList", "skuList", "stockList", "data");

    /// What rows are known by, as faults name them.
    private static final List<String> NAMES =
            List.of("skuSn", "outSkuSn", "goodsId", "parentAfterSalesSn");

    private Rows() {}

    static List<ObjectNode> of(JsonNode result) {
        for (String list : LISTS) {
            if (result.path(list).isArray()) {
                return objects(result.path(list));
            }
        }
        return result.has("parentOrderMap") && result instanceof ObjectNode order
                ? List.of(order)
                : List.of();
    }

    static boolean isOrder(ObjectNode row) {
        return row.has("parentOrderMap");
    }

    static String name(ObjectNode row) {
        if (isOrder(row)) {
            return row.path("parentOrderMap").path("parentOrderSn").asString();
        }
        return NAMES.stream()
                .filter(row::has)
                .map(name -> row.path(name).asString())
                .findFirst()
                .orElse("");
    }

    /// All objects of a document, the outer ones first.
    static List<ObjectNode> objectsIn(JsonNode node) {
        List<ObjectNode> all = new ArrayList<>();
        collect(node, all);
        return all;
    }

    private static void collect(JsonNode node, List<ObjectNode> into) {
        if (node instanceof ObjectNode object) {
            into.add(object);
        }
        node.forEach(each -> collect(each, into));
    }

    private static List<ObjectNode> objects(JsonNode list) {
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode each : list) {
            if (each instanceof ObjectNode object) {
                objects.add(object);
            }
        }
        return objects;
    }
}
