package com.erpsmartcloud.store;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Collects what a transaction changed and writes it as change records, for tables that other
/// devices see.
///
/// A change record names row and fields, not values: the newest values are read when the change is
/// sent.
final class Capture {

    /// In `change_log.fields`: the row is new or was replaced whole.
    static final long WHOLE_ROW = 0;

    /// In `change_log.fields`: the row was removed.
    static final long REMOVED = Long.MIN_VALUE;

    private static final String CHANGE =
            "INSERT INTO change_log (hlc, table_no, row_id, fields) VALUES (?, ?, ?, ?)";
    private static final String FIELD_CLOCK =
            """
            MERGE INTO field_clock (table_no, row_id, field_no, hlc, device) KEY (table_no, row_id, field_no)
            VALUES (?, ?, ?, ?, ?)
            """;

    private static final Map<String, TableDef> BY_NAME =
            Tables.ALL.stream().collect(Collectors.toUnmodifiableMap(TableDef::name, t -> t));

    private record RowKey(TableDef table, UUID id) {}

    private final Map<RowKey, Long> changes = new LinkedHashMap<>();
    private final Set<TableDef> touched = new HashSet<>();

    void wholeRow(Row row) {
        TableDef table = row.table();
        touched.add(table);
        if (!table.kind().captured() || table == Tables.AUDIT_LINE) {
            return;
        }
        if (table.owner().isPresent()) {
            TableDef.Part part = table.owner().get();
            changes.put(new RowKey(ownerOf(part), row.ownerId(part.column())), WHOLE_ROW);
        } else {
            changes.put(new RowKey(table, row.id()), WHOLE_ROW);
        }
    }

    void fields(TableDef table, UUID id, Set<String> columns) {
        touched.add(table);
        if (!table.kind().captured()) {
            return;
        }
        if (table.owner().isPresent()) {
            throw new IllegalArgumentException(
                    table.name() + " is part of another table: replace it as a whole");
        }
        long mask = 0;
        for (String column : columns) {
            mask |= 1L << table.place(column);
        }
        long changed = mask;
        changes.merge(
                new RowKey(table, id),
                changed,
                (a, b) -> a == WHOLE_ROW ? WHOLE_ROW : Long.valueOf(a | b));
    }

    /// A part whose id is its owner's was changed.
    void partOf(TableDef table, UUID ownerId) {
        touched.add(table);
        table.owner()
                .filter(_ -> table.kind().captured())
                .ifPresent(part -> changes.put(new RowKey(ownerOf(part), ownerId), WHOLE_ROW));
    }

    void removed(TableDef table, UUID id) {
        touched.add(table);
        changes.put(new RowKey(table, id), REMOVED);
    }

    void touched(TableDef table) {
        touched.add(table);
    }

    Set<TableDef> touched() {
        return Set.copyOf(touched);
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    void write(TableWriter tables, long stamp, long device) {
        for (var change : changes.entrySet()) {
            TableDef table = change.getKey().table();
            UUID id = change.getKey().id();
            long mask = change.getValue();
            tables.batch(CHANGE, stamp, table.number(), id, mask);
            if (table.kind() == MergeKind.FIELD) {
                writeFieldClocks(tables, table, id, mask, stamp, device);
            }
        }
        tables.flush();
    }

    /// A new row has one clock (field -1), so has a removed one (field -2); a field gets its own
    /// once it changes after that.
    private static void writeFieldClocks(
            TableWriter tables, TableDef table, UUID id, long mask, long stamp, long device) {
        if (mask == WHOLE_ROW || mask == REMOVED) {
            int field = mask == WHOLE_ROW ? -1 : -2;
            tables.batch(FIELD_CLOCK, table.number(), id, field, stamp, device);
            return;
        }
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            tables.batch(
                    FIELD_CLOCK,
                    table.number(),
                    id,
                    Long.numberOfTrailingZeros(rest),
                    stamp,
                    device);
        }
    }

    private static TableDef ownerOf(TableDef.Part part) {
        return Objects.requireNonNull(BY_NAME.get(part.table()), part.table());
    }
}
