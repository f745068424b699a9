package com.erpsmartcloud.privacy.map;

import com.erpsmartcloud.store.Column;
import com.erpsmartcloud.store.Column.Meaning;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.TableDef;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The first rows of a class of data as they lie in the file, for looking at. Who is named in them
/// is masked, and what opens the stores is never read.
public final class ClassRows {

    private static final int LONGEST = 200;
    private static final String MASK = "•••";

    private final Store store;

    public ClassRows(Store store) {
        this.store = store;
    }

    /// @param columns by the registry's names
    /// @param rows a text for each column
    public record Sample(String table, List<String> columns, List<List<String>> rows) {}

    /// @param most rows of each table
    /// @return tables with rows alone
    public List<Sample> first(DataClass data, int most) {
        return store.read(h ->
                TableClasses.holding(data).stream()
                        .map(table -> sample(h, table, most))
                        .filter(sample -> !sample.rows().isEmpty())
                        .toList());
    }

    private static Sample sample(Handle handle, TableDef table, int most) {
        List<Column> columns =
                table.columns().stream().filter(c -> c.meaning() != Meaning.SECRET).toList();
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        List<List<String>> rows =
                handle.createQuery(
                                "SELECT "
                                        + names
                                        + " FROM "
                                        + table.name()
                                        + " FETCH FIRST ? ROWS ONLY")
                        .bind(0, most)
                        .map((r, _) -> texts(r, columns))
                        .list();
        return new Sample(table.name(), columns.stream().map(Column::name).toList(), rows);
    }

    private static List<String> texts(ResultSet r, List<Column> columns) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            texts.add(text(r, i + 1, columns.get(i)));
        }
        return texts;
    }

    private static String text(ResultSet r, int place, Column column) throws SQLException {
        if (r.getObject(place) == null) {
            return "";
        }
        if (column.meaning() == Meaning.PERSONAL) {
            boolean empty = column.type() == Column.Type.TEXT && r.getString(place).isEmpty();
            return empty ? "" : MASK;
        }
        return switch (column.type()) {
            case INSTANT -> Instant.ofEpochMilli(r.getLong(place)).toString();
            case BYTES -> "(" + r.getBytes(place).length + " B)";
            case ID, TEXT, NUMBER, FLAG, MONEY -> cut(r.getString(place));
        };
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
