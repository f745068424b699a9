package com.erpsmartcloud.marketplace.wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collection;

/// Keeps absurdly long texts of a marketplace from filling the company file.
public final class LongTexts {

    private static final int MOST_IN_RAW = 2_000;

    private LongTexts() {}

    /// The first characters of a text, never half of a surrogate pair.
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, splitsPair ? most - 1 : most);
    }

    /// A row as JSON text to keep: still valid JSON, its long texts cut to 2,000 characters.
    ///
    /// @param without top-level fields that are left out, because they hold what shall be kept
    ///   elsewhere or not at all
    public static String json(JsonNode row, Collection<String> without) {
        JsonNode copy = shortened(row);
        if (copy instanceof ObjectNode object) {
            object.remove(without);
        }
        return copy.toString();
    }

    private static JsonNode shortened(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(e -> copy.set(e.getKey(), shortened(e.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(element -> copy.add(shortened(element)));
                yield copy;
            }
            default ->
                    node.isString() && node.stringValue().length() > MOST_IN_RAW
                            ? JsonNodeFactory.instance.stringNode(
                                    cut(node.stringValue(), MOST_IN_RAW))
                            : node;
        };
    }
}
