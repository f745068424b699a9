package com.erpsmartcloud.sandbox.control;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The JSON body of a control call.
record Input(JsonNode node) {

    static Input parse(byte[] body) {
        try {
            JsonNode node = JsonMapper.shared().readTree(body);
            if (node.isObject()) {
                return new Input(node);
            }
        } catch (JacksonException malformed) {
            throw new BadInput("body is not JSON: " + malformed.getOriginalMessage());
        }
        throw new BadInput("body must be a JSON object");
    }

    String text(String name) {
        JsonNode value = value(name);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new BadInput(name + " must be a text");
        }
        return value.stringValue();
    }

    boolean flag(String name) {
        JsonNode value = value(name);
        if (!value.isBoolean()) {
            throw new BadInput(name + " must be true or false");
        }
        return value.booleanValue();
    }

    long number(String name, long least, long most) {
        JsonNode value = value(name);
        boolean whole = value.isIntegralNumber() && value.canConvertToLong();
        if (!whole || value.longValue() < least || value.longValue() > most) {
            throw new BadInput(name + " must be a whole number from " + least + " to " + most);
        }
        return value.longValue();
    }

    boolean has(String name) {
        return node.has(name);
    }

    JsonNode value(String name) {
        if (!node.has(name)) {
            throw new BadInput(name + " is missing");
        }
        return node.path(name);
    }

    /// Texts and numbers under all names but these.
    Map<String, String> others(Set<String> known) {
        Map<String, String> others = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            if (!known.contains(each.getKey())) {
                if (!each.getValue().isString() && !each.getValue().isNumber()) {
                    throw new BadInput(each.getKey() + " must be a text or a number");
                }
                others.put(each.getKey(), each.getValue().asString());
            }
        }
        return others;
    }
}
