package com.erpsmartcloud.search;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.TableDef;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Rows that hold all the words of a text, whole or begun.
final class WordSearch {

    /// Words that begin alike and are looked at.
    private static final int MOST_WORDS = 300;

    /// A row may stand under so many words that begin alike.
    private static final int ROWS_A_HIT = 10;

    /// So many rows of the rarest word are looked at.
    private static final int MOST_ROWS = 20_000;

    /// From here on a word is as common as any other.
    private static final int MOST_COUNTED = 2000;

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
            "SELECT COUNT(*) FROM (SELECT 1 FROM UNNEST(?) w(id) JOIN search_entry e ON e.word_id ="
                    + " w.id AND e.table_no = ? FETCH FIRST ? ROWS ONLY)";

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
        StringBuilder sql = new StringBuilder("SELECT DISTINCT e.row_id FROM (");
        sql.append(
                        "SELECT g.row_id FROM UNNEST(:words) w(id) JOIN search_entry g ON g.word_id"
                                + " = w.id")
                .append(" AND g.table_no = :table FETCH FIRST :rows ROWS ONLY) e");
        for (int i = 1; i < rarestFirst.size(); i++) {
            sql.append(i == 1 ? " WHERE " : " AND ")
                    .append("EXISTS (SELECT 1 FROM search_entry f WHERE f.row_id = e.row_id")
                    .append(" AND f.table_no = :table AND ")
                    .append(isOneOf(rarestFirst.get(i)))
                    .append(")");
        }
        var query = handle.createQuery(sql.append(" FETCH FIRST :limit ROWS ONLY").toString());
        return query.bind("words", SqlIds.ofNumbers(rarestFirst.getFirst()))
                .bind("table", table.number())
                .bind("rows", groups.size() == 1 ? limit * ROWS_A_HIT : MOST_ROWS)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    // Numbers in place of parameters let the database make a set of them; the sum keeps it from its
    // index of words.
    private static String isOneOf(Set<Long> words) {
        String among = words.size() <= MANY_WORDS ? "f.word_id IN (" : "f.word_id + 0 IN (";
        return words.stream().map(String::valueOf).collect(Collectors.joining(", ", among, ")"));
    }

    private long count(Set<Long> group) {
        return handle.createQuery(COUNTED)
                .bind(0, SqlIds.ofNumbers(group))
                .bind(1, table.number())
                .bind(2, MOST_COUNTED)
                .mapTo(Long.class)
                .one();
    }
}
