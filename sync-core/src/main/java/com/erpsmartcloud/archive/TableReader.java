package com.erpsmartcloud.archive;

import com.erpsmartcloud.store.Column;
import com.erpsmartcloud.store.Snapshot;

import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Reads a table row by row in the order of its key, a page at a time: the database would otherwise
/// lay the whole result aside before it gave the first row.
final class TableReader {

    private static final int LARGEST_PAGE = 1000;
    private static final int SMALLEST_PAGE = 16;

    /// What a page may hold if every cell is as long as its column allows, in characters or bytes.
    private static final long PAGE_SIZE = 16_000_000;

    private static final String WIDTH =
            """
            SELECT COALESCE(SUM(LEAST(character_maximum_length, 1000000)), 0) FROM information_schema.columns
             WHERE table_schema = 'PUBLIC' AND LOWER(table_name) = :table
            """;

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
        this.key = snapshot.read(h -> TableKey.of(file, h));
        long width =
                snapshot.read(h ->
                        h.createQuery(WIDTH)
                                .bind("table", file.table().name())
                                .mapTo(Long.class)
                                .one());
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
        @Nullable Object @Nullable [] last = page(sql(""), null, places, sink, pause);
        String next = sql(" WHERE " + after());
        while (last != null) {
            last = page(next, last, places, sink, pause);
        }
    }

    /// @return the last row, or null after the last page
    private @Nullable Object @Nullable [] page(
            String sql,
            @Nullable Object @Nullable [] after,
            List<Integer> places,
            RowSink sink,
            Pause pause)
            throws IOException, Stopped {
        Page page =
                snapshot.<Page, IOException>read(h -> {
                    try (Query query = h.createQuery(sql)) {
                        for (int i = 0; after != null && i < places.size(); i++) {
                            query.bind("k" + i, after[places.get(i)]);
                        }
                        return pour(query, sink);
                    }
                });
        pause.after(page.rows());
        return page.rows() < pageRows ? null : page.last();
    }

    private record Page(long rows, @Nullable Object @Nullable [] last) {}

    private Page pour(Query query, RowSink sink) throws IOException {
        long rows = 0;
        @Nullable Object @Nullable [] last = null;
        try (ResultIterator<@Nullable Object[]> found = query.map((r, _) -> values(r)).iterator()) {
            while (found.hasNext()) {
                last = found.next();
                sink.accept(last);
                rows++;
            }
        }
        return new Page(rows, last);
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
