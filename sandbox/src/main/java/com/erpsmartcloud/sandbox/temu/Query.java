package com.erpsmartcloud.sandbox.temu;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A request's parameters: a wrong JSON type is an error that names the field, an unknown field is
/// not, null is absence.
///
/// @param where for messages: the path of this object in the body
record Query(JsonNode node, String where) {

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
        return list(name, (at, value) -> integer(at, value));
    }

    List<String> texts(String name) {
        return list(name, (at, value) -> text(at, value));
    }

    List<Query> objects(String name) {
        return list(name, (at, value) -> object(at, value));
    }

    Optional<Query> object(String name) {
        return value(name).map(value -> object(name, value));
    }

    /// @return empty if not given
    Optional<Boolean> flag(String name) {
        return value(name)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw TemuError.badType(where + name, "a boolean");
                    }
                    return value.booleanValue();
                });
    }

    /// A page number or page size.
    int count(String name, int otherwise) {
        long value = integer(name).orElse(otherwise);
        return (int) Math.clamp(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private interface Reader<T> {
        T read(String at, JsonNode value);
    }

    private Optional<JsonNode> value(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private <T> List<T> list(String name, Reader<T> read) {
        List<T> items = new ArrayList<>();
        value(name)
                .ifPresent(value -> {
                    if (!value.isArray()) {
                        throw TemuError.badType(where + name, "an array");
                    }
                    for (JsonNode item : value) {
                        items.add(read.read(name + "[" + items.size() + "]", item));
                    }
                });
        return items;
    }

    private Query object(String name, JsonNode value) {
        if (!value.isObject()) {
            throw TemuError.badType(where + name, "an object");
        }
        return new Query(value, where + name + ".");
    }

    private String text(String name, JsonNode value) {
        if (!value.isString()) {
            throw TemuError.badType(where + name, "a string");
        }
        return value.stringValue();
    }

    private long integer(String name, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw TemuError.badType(where + name, "an integer");
        }
        return value.longValue();
    }
}
