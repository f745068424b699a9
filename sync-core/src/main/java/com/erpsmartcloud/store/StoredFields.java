package com.erpsmartcloud.store;

import org.jdbi.v3.core.Handle;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Fields of one row as the database holds them: id, text, number, flag or bytes, absent ones as an
/// empty optional.
public final class StoredFields {

    private StoredFields() {}

    /// @return nothing if there is no such row
    public static Optional<Map<String, Object>> read(
            Handle handle, TableDef table, UUID id, Collection<String> columns) {
        return handle.createQuery(
                        "SELECT "
                                + String.join(", ", columns)
                                + " FROM "
                                + table.name()
                                + " WHERE "
                                + table.columns().get(table.idPlace()).name()
                                + " = ?")
                .bind(0, id)
                .map((r, _) -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    for (String column : columns) {
                        Optional<Object> value =
                                switch (table.columns().get(table.place(column)).type()) {
                                    case ID -> Optional.ofNullable(r.getObject(column, UUID.class));
                                    case TEXT -> Optional.ofNullable(r.getString(column));
                                    case NUMBER, INSTANT, MONEY ->
                                            Optional.ofNullable(r.getObject(column, Long.class));
                                    case FLAG ->
                                            Optional.ofNullable(r.getObject(column, Boolean.class));
                                    case BYTES -> Optional.ofNullable(r.getBytes(column));
                                };
                        fields.put(column, value);
                    }
                    return fields;
                })
                .findOne();
    }

    /// @return a JSON object, the same for the same fields in the same order
    public static String toJson(Map<String, Object> fields) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        fields.forEach((name, value) -> {
            switch (Row.stored(value)) {
                case null -> json.putNull(name);
                case Boolean flag -> json.put(name, flag);
                case byte[] bytes -> json.put(name, Base64.getEncoder().encodeToString(bytes));
                case Number number -> json.put(name, number.longValue());
                case Object other -> json.put(name, other.toString());
            }
        });
        return json.toString();
    }

    public static Map<String, Object> fromJson(TableDef table, String text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (var field : JsonMapper.shared().readTree(text).properties()) {
            Column.Type type = table.columns().get(table.place(field.getKey())).type();
            fields.put(field.getKey(), value(type, field.getValue()));
        }
        return fields;
    }

    private static Optional<Object> value(Column.Type type, JsonNode node) {
        if (node.isNull()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (type) {
                    case ID -> UUID.fromString(node.stringValue());
                    case TEXT -> node.stringValue();
                    case NUMBER, INSTANT, MONEY -> node.longValue();
                    case FLAG -> node.booleanValue();
                    case BYTES -> Base64.getDecoder().decode(node.stringValue());
                });
    }

    /// Whether two sets of fields hold the same, whatever way each was made.
    public static boolean same(Map<String, Object> a, Map<String, Object> b) {
        return toJson(a).equals(toJson(b));
    }
}
