package com.erpsmartcloud.store;

import com.erpsmartcloud.store.Column.Meaning;
import com.erpsmartcloud.store.Column.Type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A table as capture, merge, export and the data map know it: declared once, in [Tables].
///
/// @param number stable number in the change log; never reused
/// @param owner column that holds the id of the row this one is a part of; a change of the part is
///   a change of the owner
public record TableDef(
        String name,
        int number,
        MergeKind kind,
        Optional<Part> owner,
        List<Column> columns,
        Map<String, Integer> places) {

    /// @param table the owner's table name
    /// @param column our column with the owner's id
    public record Part(String table, String column) {}

    /// @return the column's place, from 0
    /// @throws IllegalArgumentException if the table has no such column
    public int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException(name + " has no column " + column);
        }
        return place;
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /// The id column's place; by our rule the first column of every captured table is `id` or the
    /// owner's id.
    int idPlace() {
        return places.getOrDefault("id", 0);
    }

    /// Asked for with every row written; the number alone tells tables apart.
    @Override
    public int hashCode() {
        return number;
    }

    public Row row() {
        return new Row(this);
    }

    static Builder table(String name, int number, MergeKind kind) {
        return new Builder(name, number, kind);
    }

    static final class Builder {
        private final String name;
        private final int number;
        private final MergeKind kind;
        private final List<Column> columns = new ArrayList<>();
        private Optional<Part> owner = Optional.empty();

        private Builder(String name, int number, MergeKind kind) {
            this.name = name;
            this.number = number;
            this.kind = kind;
        }

        Builder partOf(String table, String column) {
            owner = Optional.of(new Part(table, column));
            return this;
        }

        Builder ids(String... names) {
            return add(Type.ID, Meaning.PLAIN, names);
        }

        Builder texts(String... names) {
            return add(Type.TEXT, Meaning.PLAIN, names);
        }

        Builder personal(String... names) {
            return add(Type.TEXT, Meaning.PERSONAL, names);
        }

        Builder numbers(String... names) {
            return add(Type.NUMBER, Meaning.PLAIN, names);
        }

        Builder flags(String... names) {
            return add(Type.FLAG, Meaning.PLAIN, names);
        }

        Builder instants(String... names) {
            return add(Type.INSTANT, Meaning.PLAIN, names);
        }

        Builder money(String... names) {
            return add(Type.MONEY, Meaning.PLAIN, names);
        }

        Builder bytes(Meaning meaning, String... names) {
            return add(Type.BYTES, meaning, names);
        }

        private Builder add(Type type, Meaning meaning, String... names) {
            for (String column : names) {
                columns.add(new Column(column, type, meaning));
            }
            return this;
        }

        TableDef done() {
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                places.put(columns.get(i).name(), i);
            }
            return new TableDef(
                    name, number, kind, owner, List.copyOf(columns), Map.copyOf(places));
        }
    }
}
