package com.erpsmartcloud.sandbox.temu;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.regex.Pattern;

/// Moves every moment of a document, as a marketplace with a wrong clock would write it.
final class ClockShift {

    private static final Pattern TOLD = Pattern.compile(".*(Time|At|Millis|TimeMs)");
    private static final Pattern ASKED =
            Pattern.compile("createAfter|createBefore|crt(From|To)|.*(Time|At)(Start|End|From|To)");
    private static final Pattern DIGITS = Pattern.compile("\\d{10}");
    private static final long FIRST_SECOND = 1_000_000_000L;
    private static final long FIRST_MILLI = 1_000_000_000_000L;

    private ClockShift() {}

    static void answer(JsonNode node, Duration by) {
        move(node, TOLD, by);
    }

    static void question(JsonNode node, Duration by) {
        move(node, ASKED, by);
    }

    private static void move(JsonNode node, Pattern names, Duration by) {
        switch (node) {
            case ObjectNode object -> {
                for (String name : object.propertyNames().toArray(String[]::new)) {
                    JsonNode value = object.path(name);
                    if (value.isContainer()) {
                        move(value, names, by);
                    } else if (names.matcher(name).matches()) {
                        moveOne(object, name, value, by);
                    }
                }
            }
            case ArrayNode array -> array.forEach(each -> move(each, names, by));
            default -> {
                // A single value belongs to its object.
            }
        }
    }

    private static void moveOne(ObjectNode object, String name, JsonNode value, Duration by) {
        if (value.isIntegralNumber() && value.longValue() >= FIRST_SECOND) {
            long moment = value.longValue();
            object.put(name, moment + (moment < FIRST_MILLI ? by.toSeconds() : by.toMillis()));
        } else if (value.isString() && DIGITS.matcher(value.stringValue()).matches()) {
            object.put(name, Long.toString(Long.parseLong(value.stringValue()) + by.toSeconds()));
        }
    }
}
