package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.wire.Parameters;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Writes whole documents in another way: other clock, ids as text, fields of another type.
final class Spelling {

    private static final Pattern MOMENT = Pattern.compile(".*_time|.*_date|edt_from|edt_to");
    private static final Pattern MOMENT_ASKED = Pattern.compile(".*time_(from|to)");
    private static final Pattern ID = Pattern.compile(".*_id|.*_ids");
    private static final List<String> USUAL_CHANGES =
            List.of("total_amount", "model_quantity_purchased", "stock", "update_time", "item_id");

    private Spelling() {}

    /// Moves every moment that is asked for.
    static Parameters shifted(Parameters query, Duration by) {
        if (by.isZero()) {
            return query;
        }
        Map<String, List<String>> values = new LinkedHashMap<>(query.values());
        values.replaceAll((name, texts) ->
                MOMENT_ASKED.matcher(name).matches()
                        ? texts.stream().map(text -> moved(text, by)).toList()
                        : texts);
        return new Parameters(values);
    }

    /// Moves every moment of the document; 0 is no moment.
    static void shift(JsonNode node, Duration by) {
        if (by.isZero()) {
            return;
        }
        everyField(
                node,
                (object, name) -> {
                    JsonNode value = object.path(name);
                    if (MOMENT.matcher(name).matches()
                            && value.isIntegralNumber()
                            && value.longValue() > 0) {
                        object.put(name, value.longValue() + by.toSeconds());
                    }
                });
    }

    /// Every id as text.
    static void idsAsText(JsonNode node) {
        everyField(
                node,
                (object, name) -> {
                    JsonNode value = object.path(name);
                    if (ID.matcher(name).matches() && value.isIntegralNumber()) {
                        object.put(name, value.asString());
                    } else if (ID.matcher(name).matches() && value instanceof ArrayNode list) {
                        IntStream.range(0, list.size())
                                .filter(at -> list.get(at).isIntegralNumber())
                                .forEach(at ->
                                        list.set(at, StringNode.valueOf(list.get(at).asString())));
                    }
                });
    }

    /// A number becomes a text, a text or a flag an object with it inside.
    ///
    /// @param field empty for the first that occurs of a few
    static void retype(JsonNode node, Optional<String> field) {
        List<String> names = field.map(List::of).orElse(USUAL_CHANGES);
        String chosen =
                names.stream().filter(name -> node.findValue(name) != null).findFirst().orElse("");
        everyField(
                node,
                (object, name) -> {
                    if (name.equals(chosen)) {
                        JsonNode value = object.path(name);
                        if (value.isNumber()) {
                            object.put(name, value.asString());
                        } else {
                            object.putObject(name).set("value", value);
                        }
                    }
                });
    }

    private interface Change {
        void to(ObjectNode object, String name);
    }

    private static void everyField(JsonNode node, Change change) {
        if (node instanceof ObjectNode object) {
            for (String name : object.propertyNames().toArray(String[]::new)) {
                everyField(object.path(name), change);
                change.to(object, name);
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(each -> everyField(each, change));
        }
    }

    private static String moved(String text, Duration by) {
        return text.matches("\\d{1,12}")
                ? Long.toString(Long.parseLong(text) + by.toSeconds())
                : text;
    }
}
