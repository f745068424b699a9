package com.erpsmartcloud.archive;

import com.erpsmartcloud.store.Column;
import com.erpsmartcloud.store.Snapshot;

import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/// Reads a table row by row in the order of its key, a page at a time: the database would otherwise
/// lay the whole result aside before it gave the first row.
final class TableReader {

    private static final int LARGEST_PAGE = 1000;
    private static final int SMALLEST_PAGE = 16;

    /// What a page may hold if every cell is as long as its column allows, in characters or bytes.
    private static final long PAGE_SIZE = 16_000_000;

    private final TableFile file;
    private final Snapshot snapshot;
    private final TableKey key;
    private final int pageRows;

    /// Gets a row's values in the order of [TableFile#columns], as the database keeps them.
    @FunctionalInterface
    interface RowSink {
        void accept(@Nullable Object[] row) throws IOException;
    }

    /// Called between pages.
    @FunctionalInterface
    interface Pause {
        void after(long rows) throws Stopped;
    }

    TableReader(TableFile file, Snapshot snapshot) {
        this.file = file;
        this.snapshot = snapshot;
        this.key = snapshot.read(h -> TableShape.key(file, h));
        long width = snapshot.read(h -> TableShape.width(file, h));
        this.pageRows = Math.clamp(PAGE_SIZE / Math.max(1, width), SMALLEST_PAGE, LARGEST_PAGE);
    }

    TableFile file() {
        return file;
    }

    TableKey key() {
        return key;
    }

    long count() {
        String sql = "SELECT COUNT(*) FROM " + file.table().name();
        return snapshot.read(h -> h.createQuery(sql).mapTo(Long.class).one());
    }

    void read(RowSink sink, Pause pause) throws IOException, Stopped {
        List<Integer> places = key.columns().stream().map(this::place).toList();
        Page page = page(sql(""), List.of(), places, sink);
        pause.after(page.rows());
        String next = sql(" WHERE " + after());
        while (page.rows() == pageRows) {
            page = page(next, page.lastKey(), places, sink);
            pause.after(page.rows());
        }
    }

    /// @param lastKey key of its last row
    private record Page(long rows, List<Object> lastKey) {}

    private Page page(String sql, List<Object> afterKey, List<Integer> places, RowSink sink)
            throws IOException {
        return snapshot.<Page, IOException>read(h -> {
            try (Query query = h.createQuery(sql)) {
                for (int i = 0; i < afterKey.size(); i++) {
                    query.bind("k" + i, afterKey.get(i));
                }
                return pour(query, places, sink);
            }
        });
    }

    private Page pour(Query query, List<Integer> places, RowSink sink) throws IOException {
        long rows = 0;
        List<Object> lastKey = new ArrayList<>();
        try (ResultIterator<@Nullable Object[]> found = query.map((r, _) -> values(r)).iterator()) {
            while (found.hasNext()) {
                @Nullable Object[] row = found.next();
                sink.accept(row);
                rows++;
                if (rows == pageRows) {
                    places.forEach(p -> lastKey.add(Objects.requireNonNull(row[p])));
                }
            }
        }
        return new Page(rows, lastKey);
    }

    private @Nullable Object[] values(ResultSet r) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[file.columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    switch (file.columns().get(i).type()) {
                        case ID -> r.getObject(i + 1, UUID.class);
                        case TEXT -> r.getString(i + 1);
                        case NUMBER, INSTANT, MONEY -> number(r, i + 1);
                        case FLAG -> flag(r, i + 1);
                        case BYTES -> r.getBytes(i + 1);
                    };
        }
        return values;
    }

    private static @Nullable Long number(ResultSet r, int column) throws SQLException {
        long value = r.getLong(column);
        return r.wasNull() ? null : value;
    }

    private static @Nullable Boolean flag(ResultSet r, int column) throws SQLException {
        boolean value = r.getBoolean(column);
        return r.wasNull() ? null : value;
    }

    private String sql(String where) {
        return "SELECT "
                + file.columns().stream().map(Column::name).collect(Collectors.joining(", "))
                + " FROM "
                + file.table().name()
                + where
                + " ORDER BY "
                + String.join(", ", key.columns())
                + " LIMIT "
                + pageRows;
    }

    /// The rows behind the key `:k0, :k1, …`. The first condition repeats what the rest implies,
    /// because only a plain comparison makes the database enter the index there.
    private String after() {
        int lastColumn = key.columns().size() - 1;
        String condition = key.columns().get(lastColumn) + " > :k" + lastColumn;
        for (int i = lastColumn - 1; i >= 0; i--) {
            String column = key.columns().get(i);
            condition =
                    "(%s > :k%d OR %s = :k%d AND %s)".formatted(column, i, column, i, condition);
        }
        return lastColumn == 0 ? condition : key.columns().get(0) + " >= :k0 AND " + condition;
    }

    private int place(String column) {
        List<String> names = file.columns().stream().map(Column::name).toList();
        return names.indexOf(column);
    }
}
