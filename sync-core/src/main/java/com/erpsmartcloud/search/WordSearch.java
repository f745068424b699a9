package com.erpsmartcloud.search;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.TableDef;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;

/// Rows that hold all the words of a text, whole or begun.
final class WordSearch {

    /// Words that begin alike and are looked at.
    private static final int MOST_WORDS = 300;

    /// So many rows of the rarest word are looked at.
    private static final int MOST_ROWS = 20_000;

    /// With more words than this a row's own words are looked through for them, instead of looking
    /// for the row under each of them: a single letter begins hundreds.
    private static final int MANY_WORDS = 12;

    private static final String BEGUN =
            "SELECT id FROM search_word WHERE word >= ? AND word < ? ORDER BY word FETCH FIRST ?"
                    + " ROWS ONLY";

    private static final String NEAR =
            """
            SELECT DISTINCT w.id, w.word FROM UNNEST(?) t(near)
              JOIN search_near n ON n.near = t.near JOIN search_word w ON w.id = n.word_id
            """;

    private static final String COUNTED =
            "SELECT COUNT(*) FROM (SELECT 1 FROM search_entry e WHERE e.word_id IN %s AND"
                    + " e.table_no = :table FETCH FIRST :most ROWS ONLY)";

    private final Handle handle;
    private final TableDef table;

    WordSearch(Handle handle, TableDef table) {
        this.handle = handle;
        this.table = table;
    }

    /// @param words not empty
    /// @return rows, with a typing error forgiven in each word only where nothing is written so
    List<UUID> find(List<String> words, int limit) {
        List<UUID> exact = rows(groups(words, false), limit);
        return exact.isEmpty() ? rows(groups(words, true), limit) : exact;
    }

    private List<Set<Long>> groups(List<String> words, boolean forgiving) {
        List<Set<Long>> groups = new ArrayList<>();
        for (String word : words) {
            Set<Long> group = begun(word);
            if (forgiving && Typo.mayHide(word)) {
                group.addAll(near(word));
            }
            groups.add(group);
        }
        return groups;
    }

    private Set<Long> begun(String word) {
        Set<Long> ids = new LinkedHashSet<>();
        ids.add(Typo.number(word));
        ids.addAll(
                handle.createQuery(BEGUN)
                        .bind(0, word)
                        .bind(1, word + "\uffff")
                        .bind(2, MOST_WORDS)
                        .mapTo(Long.class)
                        .list());
        return ids;
    }

    private List<Long> near(String word) {
        return handle
                .createQuery(NEAR)
                .bind(0, SqlIds.ofNumbers(Typo.near(word)))
                .map((r, _) -> Map.entry(r.getLong(1), r.getString(2)))
                .stream()
                .filter(e -> Typo.atMostOne(word, e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Rows of the rarest group that are in all the others.
    private List<UUID> rows(List<Set<Long>> groups, int limit) {
        List<Set<Long>> rarestFirst =
                groups.size() == 1
                        ? groups
                        : groups.stream()
                                .map(group -> Map.entry(count(group), group))
                                .sorted(Comparator.comparing(Map.Entry::getKey))
                                .map(Map.Entry::getValue)
                                .toList();
        Map<String, Object> values = new HashMap<>();
        StringBuilder sql = new StringBuilder("SELECT DISTINCT e.row_id FROM (");
        sql.append("SELECT row_id FROM search_entry WHERE word_id IN ")
                .append(named("g0x", rarestFirst.getFirst(), values))
                .append(" AND table_no = :table FETCH FIRST :rows ROWS ONLY) e");
        for (int i = 1; i < rarestFirst.size(); i++) {
            sql.append(i == 1 ? " WHERE " : " AND ")
                    .append("EXISTS (SELECT 1 FROM search_entry f WHERE f.row_id = e.row_id")
                    .append(" AND f.table_no = :table AND ")
                    .append(isOneOf(rarestFirst.get(i), "g" + i + "x", values))
                    .append(")");
        }
        var query = handle.createQuery(sql.append(" FETCH FIRST :limit ROWS ONLY").toString());
        values.forEach(query::bind);
        return query.bind("table", table.number())
                .bind("rows", MOST_ROWS)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    // The sum keeps the database from its index of words, numbers in place of parameters let it
    // make a set of them.
    private static String isOneOf(Set<Long> words, String name, Map<String, Object> values) {
        return words.size() <= MANY_WORDS
                ? "f.word_id IN " + named(name, words, values)
                : words.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", "f.word_id + 0 IN (", ")"));
    }

    private long count(Set<Long> group) {
        Map<String, Object> values = new HashMap<>();
        var query = handle.createQuery(COUNTED.formatted(named("g", group, values)));
        values.forEach(query::bind);
        return query.bind("table", table.number()).bind("most", 2000).mapTo(Long.class).one();
    }

    private static String named(String name, Set<Long> ids, Map<String, Object> values) {
        StringJoiner list = new StringJoiner(", ", "(", ")");
        int i = 0;
        for (Long id : ids) {
            values.put(name + i, id);
            list.add(":" + name + i++);
        }
        return list.toString();
    }
}
