package com.erpsmartcloud.sandbox.ozon;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Writes whole documents in another way: other clock, ids as text, no `total`.
final class Spelling {

    private static final Pattern MOMENT =
            Pattern.compile("[12]\\d{3}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Pattern ID = Pattern.compile("id|sku|.*_id|.*_ids");

    private Spelling() {}

    /// Moves every moment of the document.
    static void shift(JsonNode node, Duration by) {
        switch (node) {
            case ObjectNode object -> {
                for (String name : object.propertyNames().toArray(String[]::new)) {
                    JsonNode value = object.path(name);
                    if (isMoment(value)) {
                        object.put(name, moved(value, by));
                    } else {
                        shift(value, by);
                    }
                }
            }
            case ArrayNode array -> array.forEach(each -> shift(each, by));
            default -> {
                // A single value belongs to its object.
            }
        }
    }

    /// Every 64-bit id as text.
    static void idsAsText(JsonNode node) {
        switch (node) {
            case ObjectNode object -> {
                for (String name : object.propertyNames().toArray(String[]::new)) {
                    JsonNode value = object.path(name);
                    if (!ID.matcher(name).matches()) {
                        idsAsText(value);
                    } else if (value.isIntegralNumber()) {
                        object.put(name, value.asString());
                    } else if (value instanceof ArrayNode list) {
                        asText(list);
                    }
                }
            }
            case ArrayNode array -> array.forEach(Spelling::idsAsText);
            default -> {
                // A single value belongs to its object.
            }
        }
    }

    static void dropTotal(ObjectNode body) {
        body.remove("total");
        if (body.path("result") instanceof ObjectNode result) {
            result.remove("total");
        }
    }

    private static void asText(ArrayNode list) {
        IntStream.range(0, list.size())
                .filter(at -> list.get(at).isIntegralNumber())
                .forEach(at -> list.set(at, StringNode.valueOf(list.get(at).asString())));
    }

    private static boolean isMoment(JsonNode value) {
        return value.isString() && MOMENT.matcher(value.stringValue()).matches();
    }

    private static String moved(JsonNode moment, Duration by) {
        return Instant.parse(moment.stringValue()).plus(by).toString();
    }
}
