package com.erpsmartcloud.privacy.buyer;

import com.erpsmartcloud.privacy.map.Reach;
import com.erpsmartcloud.privacy.map.TableClasses;
import com.erpsmartcloud.store.AuditRedaction;
import com.erpsmartcloud.store.Column;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.StoredFields;
import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Reads every table of free words for buyers that go, and takes them out. It reads beside the
/// writer, and writes only where somebody was found.
final class ReadThrough {

    /// Columns whose words the program chose.
    private static final Set<String> OURS =
            Set.of("actor", "action", "kind", "state", "resource", "purpose", "outcome", "number");

    private static final int AT_ONCE = 200;

    private final Store store;
    private final BuyerWords words;

    ReadThrough(Store store, BuyerWords words) {
        this.store = store;
        this.words = words;
    }

    /// @return rows that were cleaned
    long run() {
        long cleaned = 0;
        for (TableDef table : TableClasses.with(Reach.READ_THROUGH)) {
            List<String> columns = columns(table);
            if (columns.isEmpty()) {
                continue;
            }
            if (table == Tables.AUDIT_LINE) {
                cleaned += audit(columns);
            } else if (table.kind().captured()) {
                cleaned += captured(table, columns);
            } else {
                cleaned += local(table, columns);
            }
        }
        return cleaned;
    }

    private static List<String> columns(TableDef table) {
        return table.columns().stream()
                .filter(c -> c.type() == Column.Type.TEXT)
                .map(Column::name)
                .filter(name -> !OURS.contains(name))
                .toList();
    }

    private long audit(List<String> columns) {
        List<Long> lines = store.read(h -> keys(h, "seq", Tables.AUDIT_LINE, columns, Long.class));
        for (List<Long> part : parts(lines, AuditRedaction.MOST)) {
            store.writeBuffered(
                    "system",
                    AuditRedaction.ACTION,
                    tx -> {
                        tx.redactAudit(part);
                        return true;
                    });
        }
        return lines.size();
    }

    private long captured(TableDef table, List<String> columns) {
        List<UUID> rows = store.read(h -> keys(h, "id", table, columns, UUID.class));
        for (List<UUID> part : parts(rows, AT_ONCE)) {
            write(tx -> part.forEach(id -> clean(tx, table, id, columns)));
        }
        return rows.size();
    }

    private void clean(Tx tx, TableDef table, UUID id, List<String> columns) {
        Map<String, Object> changes = new LinkedHashMap<>();
        StoredFields.read(tx.read(), table, id, columns)
                .orElse(Map.of())
                .forEach((column, value) ->
                        text(value)
                                .flatMap(words::cleaned)
                                .ifPresent(clean -> changes.put(column, clean)));
        if (!changes.isEmpty()) {
            tx.redact(table, id, changes);
        }
    }

    private static Optional<String> text(Object value) {
        return value instanceof Optional<?> maybe
                ? maybe.map(Object::toString)
                : Optional.of(value.toString());
    }

    private long local(TableDef table, List<String> columns) {
        List<Long> rows = store.read(h -> keys(h, "_ROWID_", table, columns, Long.class));
        for (List<Long> part : parts(rows, AT_ONCE)) {
            write(tx -> {
                for (Long row : part) {
                    for (String column : columns) {
                        clean(tx, table, row, column);
                    }
                }
            });
        }
        return rows.size();
    }

    private void clean(Tx tx, TableDef table, long row, String column) {
        tx.read()
                .createQuery("SELECT " + column + " FROM " + table.name() + " WHERE _ROWID_ = ?")
                .bind(0, row)
                .map((r, _) -> Optional.ofNullable(r.getString(1)))
                .findOne()
                .flatMap(found -> found)
                .flatMap(words::cleaned)
                .ifPresent(clean ->
                        tx.derive(
                                table,
                                "UPDATE "
                                        + table.name()
                                        + " SET "
                                        + column
                                        + " = ? WHERE _ROWID_ = ?",
                                clean,
                                row));
    }

    private <K> List<K> keys(
            Handle handle, String key, TableDef table, List<String> columns, Class<K> type) {
        String filled = columns.stream().map(c -> c + " <> ''").collect(Collectors.joining(" OR "));
        List<K> found = new ArrayList<>();
        try (var rows =
                handle
                        .createQuery(
                                "SELECT "
                                        + key
                                        + ", "
                                        + String.join(", ", columns)
                                        + " FROM "
                                        + table.name()
                                        + " WHERE "
                                        + filled)
                        .setFetchSize(1000)
                        .map((r, _) -> {
                            for (int i = 0; i < columns.size(); i++) {
                                String text = r.getString(i + 2);
                                if (text != null && words.cleaned(text).isPresent()) {
                                    return Optional.of(r.getObject(1, type));
                                }
                            }
                            return Optional.<K>empty();
                        })
                        .stream()) {
            rows.forEach(hit -> hit.ifPresent(found::add));
        }
        return found;
    }

    private void write(Consumer<Tx> work) {
        store.writeBuffered(
                "system",
                "privacy.clean",
                tx -> {
                    work.accept(tx);
                    return true;
                });
    }

    private static <T> List<List<T>> parts(Collection<T> all, int size) {
        List<T> list = List.copyOf(all);
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += size) {
            parts.add(list.subList(from, Math.min(list.size(), from + size)));
        }
        return parts;
    }
}
