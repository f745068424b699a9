package com.erpsmartcloud.store;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Turns rows into batched statements on the writer's connection. Statements are prepared once and
/// kept.
///
/// Batches of different tables go out in the order the tables were first used, so owners come
/// before their parts.
final class TableWriter {

    /// Rows of a batch before it is sent; larger batches gain nothing and hold memory.
    private static final int BATCH = 1000;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Map<TableDef, String> inserts = new HashMap<>();
    private final Map<TableDef, String> replaces = new HashMap<>();
    private final Map<String, Integer> waiting = new LinkedHashMap<>();

    TableWriter(Connection connection) {
        this.connection = connection;
    }

    void insert(Row row) {
        add(inserts.computeIfAbsent(row.table(), TableWriter::insertSql), row.complete());
    }

    void replace(Row row) {
        TableDef table = row.table();
        @Nullable Object[] values = row.complete();
        @Nullable Object[] withKey = new @Nullable Object[values.length + 1];
        System.arraycopy(values, 0, withKey, 0, values.length);
        withKey[values.length] = row.id();
        add(replaces.computeIfAbsent(table, TableWriter::replaceSql), withKey);
    }

    void update(TableDef table, UUID id, Map<String, ?> changes) {
        @Nullable Object[] values = new @Nullable Object[changes.size() + 1];
        StringBuilder sql = new StringBuilder("UPDATE ").append(table.name()).append(" SET ");
        int i = 0;
        for (var change : changes.entrySet()) {
            table.place(change.getKey());
            sql.append(i == 0 ? "" : ", ").append(change.getKey()).append(" = ?");
            values[i++] = Row.stored(change.getValue());
        }
        values[i] = id;
        add(
                sql.append(" WHERE ")
                        .append(table.columns().get(table.idPlace()).name())
                        .append(" = ?")
                        .toString(),
                values);
    }

    void remove(TableDef table, UUID id) {
        String key = table.columns().get(table.idPlace()).name();
        batch("DELETE FROM " + table.name() + " WHERE " + key + " = ?", id);
    }

    void batch(String sql, Object... values) {
        @Nullable Object[] stored = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            stored[i] = Row.stored(values[i]);
        }
        add(sql, stored);
    }

    int execute(String sql, Object... values) {
        try {
            PreparedStatement statement = prepared(sql);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, Row.stored(values[i]));
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new WriteFailed(e);
        }
    }

    void flush() {
        try {
            for (String sql : waiting.keySet()) {
                prepared(sql).executeBatch();
            }
            waiting.clear();
        } catch (SQLException e) {
            throw new WriteFailed(e);
        }
    }

    /// Forgets what a rolled-back transaction has queued.
    void forget() throws SQLException {
        waiting.clear();
        for (PreparedStatement statement : statements.values()) {
            statement.clearBatch();
        }
    }

    private void add(String sql, @Nullable Object[] values) {
        try {
            PreparedStatement statement = prepared(sql);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
            if (waiting.merge(sql, 1, Integer::sum) >= BATCH) {
                flush();
            }
        } catch (SQLException e) {
            throw new WriteFailed(e);
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    private static String insertSql(TableDef table) {
        String columns =
                table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        String marks = table.columns().stream().map(c -> "?").collect(Collectors.joining(", "));
        return "INSERT INTO " + table.name() + " (" + columns + ") VALUES (" + marks + ")";
    }

    private static String replaceSql(TableDef table) {
        String sets =
                table.columns().stream()
                        .map(c -> c.name() + " = ?")
                        .collect(Collectors.joining(", "));
        return "UPDATE "
                + table.name()
                + " SET "
                + sets
                + " WHERE "
                + table.columns().get(table.idPlace()).name()
                + " = ?";
    }

    /// Carries the database's exception out of lambdas to the writer, which says what it means.
    static final class WriteFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WriteFailed(SQLException cause) {
            super(cause);
        }
    }
}
