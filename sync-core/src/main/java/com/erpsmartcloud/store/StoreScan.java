package com.erpsmartcloud.store;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Reads every value of every row, and looks whether the parts fit together. Takes as long as
/// reading the whole file does.
///
/// What it finds: pages that cannot be read, values that are not of their type, rows that an index
/// has and the table has not or the other way round, orders without lines, lines without their
/// order, an audit log that was changed. A text or number that the disk turned into another
/// possible one is found below, when its sector is read.
public final class StoreScan {

    private static final String ORDERS_WITHOUT_LINES =
            """
            SELECT COUNT(*) FROM customer_order o
             WHERE NOT EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id)
            """;

    private static final String LINES_WITHOUT_ORDER =
            """
            SELECT COUNT(*) FROM order_line l
             WHERE NOT EXISTS (SELECT 1 FROM customer_order o WHERE o.id = l.order_id)
            """;

    private StoreScan() {}

    /// @return what is wrong; empty when all is well
    public static List<String> problems(Store store) {
        List<String> found = new ArrayList<>();
        for (TableDef table : Tables.ALL) {
            attempt("table " + table.name(), found, () -> store.read(h -> scan(h, table, found)));
        }
        if (found.isEmpty()) {
            count(store, ORDERS_WITHOUT_LINES, "orders without lines", found);
            count(store, LINES_WITHOUT_ORDER, "lines without their order", found);
            attempt(
                    "the audit log",
                    found,
                    () ->
                            store.firstBrokenAuditLine()
                                    .ifPresent(
                                            line -> found.add("audit line " + line + " differs")));
        }
        return found;
    }

    /// Runs a part of a check; that it fails is a finding too, damage shows as any kind of error.
    ///
    /// @param what is looked at, for the words
    public static void attempt(String what, List<String> found, Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            found.add(what + " cannot be read: " + e.getMessage());
        }
    }

    private static void count(Store store, String sql, String what, List<String> found) {
        attempt(
                what,
                found,
                () -> {
                    long rows = store.read(h -> h.createQuery(sql).mapTo(Long.class).one());
                    if (rows > 0) {
                        found.add(rows + " " + what);
                    }
                });
    }

    private static long scan(Handle handle, TableDef table, List<String> found) {
        int columns = table.columns().size();
        String names = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        long rows;
        try (var values =
                handle
                        .createQuery("SELECT " + names + " FROM " + table.name())
                        .setFetchSize(1000)
                        .map((r, _) -> {
                            for (int i = 1; i <= columns; i++) {
                                r.getObject(i);
                            }
                            return true;
                        })
                        .stream()) {
            rows = values.count();
        }
        for (String index : indexesOf(handle, table)) {
            long entries =
                    handle.createQuery(
                                    "SELECT COUNT(*) FROM (SELECT "
                                            + index
                                            + " FROM "
                                            + table.name()
                                            + " ORDER BY "
                                            + index
                                            + ") x")
                            .mapTo(Long.class)
                            .one();
            if (entries != rows) {
                found.add(
                        String.format(
                                Locale.ROOT,
                                "table %s has %d rows, its index on %s %d",
                                table.name(),
                                rows,
                                index,
                                entries));
            }
        }
        return rows;
    }

    private static List<String> indexesOf(Handle handle, TableDef table) {
        return handle.createQuery(
                        """
                        SELECT LISTAGG(column_name, ', ') WITHIN GROUP (ORDER BY ordinal_position)
                          FROM information_schema.index_columns
                         WHERE table_schema = 'PUBLIC' AND table_name = ?
                         GROUP BY index_name
                        """)
                .bind(0, table.name().toUpperCase(Locale.ROOT))
                .mapTo(String.class)
                .list();
    }
}
