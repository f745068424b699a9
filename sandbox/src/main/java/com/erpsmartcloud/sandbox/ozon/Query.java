package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.json.Json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A request's body, read as strictly as protocol buffers read JSON: a wrong type is an error, an
/// unknown field is not, a 64-bit integer may come as a number or as a string.
///
/// @param where for messages: the path of this object in the body
record Query(JsonNode node, String where) {

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,19}");

    static Query parse(byte[] body) {
        try {
            JsonNode node = Json.MAPPER.readTree(body);
            if (!node.isObject()) {
                throw OzonError.invalid("body: a JSON object is expected");
            }
            return new Query(node, "");
        } catch (JacksonException malformed) {
            throw OzonError.invalid("body: " + malformed.getOriginalMessage());
        }
    }

    boolean has(String name) {
        return value(name).isPresent();
    }

    Optional<String> text(String name) {
        return value(name).map(value -> text(name, value));
    }

    OptionalLong integer(String name) {
        return value(name)
                .map(value -> OptionalLong.of(integer(name, value)))
                .orElse(OptionalLong.empty());
    }

    List<Long> integers(String name) {
        return list(name, value -> integer(name, value));
    }

    List<String> texts(String name) {
        return list(name, value -> text(name, value));
    }

    /// Items of a list of objects.
    List<Query> objects(String name) {
        return list(name, value -> object(name, value));
    }

    Optional<Query> object(String name) {
        return value(name).map(value -> object(name, value));
    }

    boolean flag(String name) {
        return value(name)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw invalid(name, "a boolean is expected");
                    }
                    return value.booleanValue();
                })
                .orElse(false);
    }

    /// A moment in RFC 3339; an empty text is none.
    Optional<Instant> instant(String name) {
        return text(name).filter(text -> !text.isEmpty()).map(text -> instant(name, text));
    }

    /// A mandatory page size.
    int limit(int most) {
        long limit = integer("limit").orElse(0);
        if (limit < 1 || limit > most) {
            throw invalid("limit", "value must be inside range [1, " + most + "]");
        }
        return (int) limit;
    }

    OzonError invalid(String name, String why) {
        return OzonError.invalid(where + name + ": " + why);
    }

    private Optional<JsonNode> value(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private <T> List<T> list(String name, Function<JsonNode, T> read) {
        List<T> items = new ArrayList<>();
        value(name)
                .ifPresent(value -> {
                    if (!value.isArray()) {
                        throw invalid(name, "a list is expected");
                    }
                    value.forEach(item -> items.add(read.apply(item)));
                });
        return items;
    }

    private Query object(String name, JsonNode value) {
        if (!value.isObject()) {
            throw invalid(name, "an object is expected");
        }
        return new Query(value, where + name + ".");
    }

    private String text(String name, JsonNode value) {
        if (!value.isString()) {
            throw invalid(name, "a string is expected");
        }
        return value.stringValue();
    }

    private long integer(String name, JsonNode value) {
        boolean integral = value.isIntegralNumber() && value.canConvertToLong();
        if (integral) {
            return value.longValue();
        }
        if (value.isString() && INTEGER.matcher(value.stringValue()).matches()) {
            try {
                return Long.parseLong(value.stringValue());
            } catch (NumberFormatException tooBig) {
                throw invalid(name, "out of the range of int64");
            }
        }
        throw invalid(name, "an integer is expected");
    }

    private Instant instant(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw invalid(name, "a moment in RFC 3339 is expected");
        }
    }
}
