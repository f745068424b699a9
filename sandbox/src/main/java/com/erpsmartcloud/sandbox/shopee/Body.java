package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.json.Json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Business parameters in a JSON body, as strict as the marketplace: a number in a text is refused.
///
/// @param where for messages: the path of this object in the body
record Body(JsonNode node, String where) {

    static Body parse(byte[] bytes) {
        try {
            JsonNode node = Json.MAPPER.readTree(bytes);
            if (node.isObject()) {
                return new Body(node, "");
            }
        } catch (JacksonException malformed) {
            throw ShopeeError.parameter("parse data failed");
        }
        throw ShopeeError.parameter("body must be a JSON object");
    }

    boolean has(String name) {
        return value(name).isPresent();
    }

    Optional<String> text(String name) {
        return value(name)
                .map(value -> {
                    if (!value.isString()) {
                        throw wrong(name, "string", value);
                    }
                    return value.stringValue();
                });
    }

    String needed(String name) {
        return text(name).filter(text -> !text.isEmpty()).orElseThrow(() -> missing(name));
    }

    Optional<Long> integer(String name) {
        return value(name)
                .map(value -> {
                    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
                        throw wrong(name, "integer", value);
                    }
                    return value.longValue();
                });
    }

    long neededInteger(String name) {
        return integer(name).orElseThrow(() -> missing(name));
    }

    BigDecimal neededNumber(String name) {
        JsonNode value = value(name).orElseThrow(() -> missing(name));
        if (!value.isNumber()) {
            throw wrong(name, "number", value);
        }
        return value.decimalValue();
    }

    boolean neededFlag(String name) {
        JsonNode value = value(name).orElseThrow(() -> missing(name));
        if (!value.isBoolean()) {
            throw wrong(name, "boolean", value);
        }
        return value.booleanValue();
    }

    Optional<Body> object(String name) {
        return value(name).map(value -> object(name, value));
    }

    /// A list of objects; absent is empty.
    List<Body> objects(String name) {
        List<Body> items = new ArrayList<>();
        value(name)
                .ifPresent(value -> {
                    if (!value.isArray()) {
                        throw wrong(name, "array", value);
                    }
                    int at = 0;
                    for (JsonNode item : value) {
                        items.add(object(name + "[" + at++ + "]", item));
                    }
                });
        return items;
    }

    /// A mandatory list of objects.
    List<Body> neededObjects(String name, int most) {
        List<Body> items = objects(name);
        if (items.isEmpty() || items.size() > most) {
            throw ShopeeError.parameter(where + name + " must have 1 to " + most + " entries");
        }
        return items;
    }

    private Optional<JsonNode> value(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private Body object(String name, JsonNode value) {
        if (!value.isObject()) {
            throw wrong(name, "object", value);
        }
        return new Body(value, where + name + ".");
    }

    private ShopeeError missing(String name) {
        return ShopeeError.parameter(where + name + " is required");
    }

    private ShopeeError wrong(String name, String expected, JsonNode value) {
        return ShopeeError.parameter(
                "%s%s: Invalid type. Expected: %s, given: %s"
                        .formatted(where, name, expected, type(value)));
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            default -> "object";
        };
    }
}
