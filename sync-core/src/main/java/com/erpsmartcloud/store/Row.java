package com.erpsmartcloud.store;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One row on its way into a table. Every column must be set before it is written, absent values by
/// an empty optional.
public final class Row {

    private final TableDef table;
    private final @Nullable Object[] values;
    private long set;

    Row(TableDef table) {
        this.table = table;
        this.values = new @Nullable Object[table.columns().size()];
    }

    /// @param value text, number, flag, [UUID], [Instant], enum (kept by name), bytes, or an
    ///   [Optional] of one of them
    /// @throws IllegalArgumentException if the table has no such column
    public Row with(String column, Object value) {
        int place = table.place(column);
        values[place] = stored(value);
        set |= 1L << place;
        return this;
    }

    TableDef table() {
        return table;
    }

    @Nullable Object[] complete() {
        if (Long.bitCount(set) != values.length) {
            throw new IllegalStateException(
                    table.name() + ": not every column is set, only " + columnsSet());
        }
        return values;
    }

    /// The values by their columns, as the database holds them.
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            fields.put(table.columns().get(i).name(), Optional.ofNullable(values[i]));
        }
        return fields;
    }

    /// @return a text of it, empty if it is absent
    /// @throws IllegalArgumentException if the table has no such column
    public String text(String column) {
        return values[table.place(column)] instanceof String text ? text : "";
    }

    public UUID id() {
        Object id = values[table.idPlace()];
        if (id instanceof UUID uuid) {
            return uuid;
        }
        throw new IllegalStateException(table.name() + ": the row has no id");
    }

    /// @return the id of the row it belongs to, which that column holds
    public UUID ownerId(String column) {
        Object id = values[table.place(column)];
        if (id instanceof UUID uuid) {
            return uuid;
        }
        throw new IllegalStateException(table.name() + ": the row has no " + column);
    }

    /// What the database holds for a value of ours.
    static @Nullable Object stored(Object value) {
        return switch (value) {
            case Optional<?> maybe -> maybe.isPresent() ? stored(maybe.get()) : null;
            case Instant instant -> instant.toEpochMilli();
            case Enum<?> constant -> constant.name();
            default -> value;
        };
    }

    private String columnsSet() {
        return Arrays.toString(
                table.columns().stream()
                        .filter(c -> (set & 1L << table.place(c.name())) != 0)
                        .map(Column::name)
                        .toArray());
    }
}
