package com.erpsmartcloud.store;

import org.jdbi.v3.core.argument.Argument;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.IntStream;

/// Ids for `UNNEST(?) t(id) JOIN ...`, the fast way to read a set of rows; `= ANY(?)` is quadratic
/// in this database.
public final class SqlIds {

    /// The database takes at most 65,536 values in one array.
    private static final int MOST = 50_000;

    private SqlIds() {}

    /// A set too large for one array, in pieces that are not.
    public static <T> List<List<T>> pieces(Collection<T> values) {
        List<T> all = List.copyOf(values);
        return IntStream.range(0, (all.size() + MOST - 1) / MOST)
                .mapToObj(i -> all.subList(i * MOST, Math.min(all.size(), (i + 1) * MOST)))
                .toList();
    }

    public static Argument of(Collection<UUID> ids) {
        Object[] array = ids.toArray();
        return (position, statement, _) ->
                statement.setArray(
                        position, statement.getConnection().createArrayOf("UUID", array));
    }

    /// A few ids for `IN`, each a parameter of its own: a parameter array in a subquery finds
    /// nothing in this database.
    ///
    /// @param values receives the parameters
    /// @return `(:name0, :name1, ...)`
    public static String named(String name, Collection<UUID> ids, Map<String, Object> values) {
        StringJoiner list = new StringJoiner(", ", "(", ")");
        int i = 0;
        for (UUID id : ids) {
            values.put(name + i, id);
            list.add(":" + name + i++);
        }
        return list.toString();
    }

    /// The same as [#of] for texts.
    public static Argument ofTexts(Collection<String> texts) {
        Object[] array = texts.toArray();
        return (position, statement, _) ->
                statement.setArray(
                        position, statement.getConnection().createArrayOf("VARCHAR", array));
    }

    /// The same as [#of] for the clustering keys of this device.
    public static Argument ofNumbers(Collection<Long> numbers) {
        Object[] array = numbers.toArray();
        return (position, statement, _) ->
                statement.setArray(
                        position, statement.getConnection().createArrayOf("BIGINT", array));
    }
}
