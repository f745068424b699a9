package com.erpsmartcloud.sandbox.temu;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Writes whole documents in another way: ids as text, no total, a field of another type.
final class Spelling {

    private static final Pattern ID = Pattern.compile(".*Id|.*IdList");
    private static final List<String> LIKELY = List.of("quantity", "stock", "goodsId", "amount");

    private Spelling() {}

    static void idsAsText(JsonNode node) {
        for (ObjectNode object : objects(node)) {
            for (String name : object.propertyNames().toArray(String[]::new)) {
                JsonNode value = object.path(name);
                if (ID.matcher(name).matches()) {
                    if (value.isIntegralNumber()) {
                        object.put(name, value.asString());
                    } else if (value instanceof ArrayNode list) {
                        elementsAsText(list);
                    }
                }
            }
        }
    }

    static void dropTotal(JsonNode result) {
        if (result instanceof ObjectNode object) {
            object.remove(List.of("total", "totalItemNum"));
        }
    }

    /// Numbers become texts, texts numbers, anything else an object.
    ///
    /// @param field its name wherever it stands; without one, the first likely one there is
    static void changeType(JsonNode result, Optional<String> field) {
        List<ObjectNode> objects = objects(result);
        String name =
                field.or(() ->
                                LIKELY.stream()
                                        .filter(each -> objects.stream().anyMatch(o -> o.has(each)))
                                        .findFirst())
                        .orElse("");
        for (ObjectNode object : objects) {
            JsonNode value = object.path(name);
            if (value.isNumber()) {
                object.put(name, value.asString());
            } else if (value.isString()) {
                object.put(name, 1);
            } else if (!value.isMissingNode()) {
                object.putObject(name);
            }
        }
    }

    private static List<ObjectNode> objects(JsonNode node) {
        return Rows.objectsIn(node);
    }

    private static void elementsAsText(ArrayNode list) {
        for (int at = 0; at < list.size(); at++) {
            if (list.get(at).isIntegralNumber()) {
                list.set(at, StringNode.valueOf(list.get(at).asString()));
            }
        }
    }
}
