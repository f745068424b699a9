package com.erpsmartcloud.sandbox.mercadolibre;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rewrites values of a body: dates by another clock, ids as texts, fields of another type.
final class Spelling {

    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(.*)");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final List<String> USUAL_FIELDS =
            List.of("total_amount", "available_quantity", "declared_value", "paging");

    private Spelling() {}

    /// Moves all moments, each in its own format.
    static void shift(JsonNode body, Duration by) {
        rewrite(body, value -> value.isString() ? shifted(value, by) : value);
    }

    private static JsonNode shifted(JsonNode value, Duration by) {
        Matcher matcher = MOMENT.matcher(value.stringValue());
        if (!matcher.matches()) {
            return value;
        }
        LocalDateTime moved = LocalDateTime.parse(matcher.group(1), SECONDS).plus(by);
        return StringNode.valueOf(SECONDS.format(moved) + matcher.group(2));
    }

    /// Whole numbers beyond 32 bits come as texts.
    static void idsAsText(JsonNode body) {
        rewrite(
                body,
                value ->
                        value.isIntegralNumber() && !value.canConvertToInt()
                                ? StringNode.valueOf(value.asString())
                                : value);
    }

    /// @param field empty for one of the usual ones
    static void changeType(JsonNode body, String field) {
        List<String> names = field.isEmpty() ? USUAL_FIELDS : List.of(field);
        everyObject(body, object -> names.forEach(name -> changeType(object, name)));
    }

    private static void changeType(ObjectNode object, String name) {
        JsonNode value = object.path(name);
        if (value.isNumber()) {
            object.put(name, value.asString());
        } else if (value.isString()) {
            object.putArray(name).add(value);
        } else if (value.isArray() || value.isObject()) {
            object.put(name, "changed");
        }
    }

    private interface Visit {
        void see(ObjectNode object);
    }

    private static void everyObject(JsonNode node, Visit visit) {
        if (node instanceof ObjectNode object) {
            visit.see(object);
        }
        for (JsonNode child : new ArrayList<>(node.values())) {
            everyObject(child, visit);
        }
    }

    private static void rewrite(JsonNode node, UnaryOperator<JsonNode> change) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> each : List.copyOf(object.properties())) {
                object.set(each.getKey(), rewritten(each.getValue(), change));
            }
        } else if (node instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                array.set(at, rewritten(array.get(at), change));
            }
        }
    }

    private static JsonNode rewritten(JsonNode value, UnaryOperator<JsonNode> change) {
        if (value.isContainer()) {
            rewrite(value, change);
            return value;
        }
        return change.apply(value);
    }
}
