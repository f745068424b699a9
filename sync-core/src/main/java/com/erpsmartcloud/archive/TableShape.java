package com.erpsmartcloud.archive;

import com.erpsmartcloud.store.Column;

import org.jdbi.v3.core.Handle;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Asks the database itself how a table is built, so that a new table needs nothing said here.
final class TableShape {

    private static final String KEYS =
            """
            SELECT LOWER(c.constraint_name) AS key_name, LOWER(k.column_name) AS column_name
              FROM information_schema.table_constraints c
              JOIN information_schema.key_column_usage k
                ON k.constraint_schema = c.constraint_schema
               AND k.constraint_name = c.constraint_name
             WHERE c.table_schema = 'PUBLIC' AND LOWER(c.table_name) = :table
               AND c.constraint_type IN ('PRIMARY KEY', 'UNIQUE')
             ORDER BY c.constraint_type, c.constraint_name, k.ordinal_position
            """;

    private static final String WIDTH =
            """
            SELECT COALESCE(SUM(LEAST(character_maximum_length, 1000000)), 0)
              FROM information_schema.columns
             WHERE table_schema = 'PUBLIC' AND LOWER(table_name) = :table
            """;

    private TableShape() {}

    private record Part(String key, String column) {}

    /// @throws IllegalStateException if no key consists of exported columns alone
    static TableKey key(TableFile file, Handle handle) {
        Set<String> exported =
                file.columns().stream().map(Column::name).collect(Collectors.toSet());
        Map<String, List<String>> keys =
                handle
                        .createQuery(KEYS)
                        .bind("table", file.table().name().toLowerCase(Locale.ROOT))
                        .map((r, _) -> new Part(r.getString(1), r.getString(2)))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Part::key,
                                        LinkedHashMap::new,
                                        Collectors.mapping(Part::column, Collectors.toList())));
        return keys.values().stream()
                .filter(exported::containsAll)
                .min(Comparator.comparingInt(List::size))
                .map(TableKey::new)
                .orElseThrow(() -> new IllegalStateException(file.table().name() + " has no key"));
    }

    /// The longest row, in characters or bytes of its texts and bytes; those without a limit count
    /// as a million.
    static long width(TableFile file, Handle handle) {
        return handle.createQuery(WIDTH).bind("table", file.table().name()).mapTo(Long.class).one();
    }
}
