package com.erpsmartcloud.search;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.TableDef;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Rows of a table that hold all the words of a text, whole or begun.
final class WordSearch {

    /// A row may stand under so many words that begin alike.
    private static final int ROWS_A_HIT = 10;

    /// So many rows of the rarest word are looked at.
    private static final int MOST_ROWS = 20_000;

    /// From here on a word is as common as any other.
    private static final int MOST_COUNTED = 2000;

    /// So many rows' own words are looked through at a time. With more rows than this the rows of
    /// the next word are cheaper, unless that one is common too.
    private static final int AT_A_TIME = 250;

    private static final String UNDER =
            "SELECT e.row_id FROM UNNEST(?) w(id) JOIN search_entry e ON e.word_id = w.id"
                    + " AND e.table_no = ? FETCH FIRST ? ROWS ONLY";

    private static final String COUNTED = "SELECT COUNT(*) FROM (" + UNDER + ")";

    private static final String HELD =
            "SELECT e.row_id, e.word_id FROM UNNEST(?) t(id)"
                    + " JOIN search_entry e ON e.row_id = t.id AND e.table_no = ?";

    private final Handle handle;
    private final Dictionary dictionary;
    private final TableDef table;

    /// The words of the index that one typed word stands for, and how many rows are under them.
    private record Group(Set<Long> words, long rows) {}

    WordSearch(Handle handle, Dictionary dictionary, TableDef table) {
        this.handle = handle;
        this.dictionary = dictionary;
        this.table = table;
    }

    /// @param words not empty
    /// @return rows, with a typing error forgiven in each word only where nothing is written so
    List<UUID> find(List<String> words, int limit) {
        List<UUID> exact = rows(words, dictionary::begun, limit);
        return exact.isEmpty() ? rows(words, dictionary::meant, limit) : exact;
    }

    private List<UUID> rows(List<String> words, Function<String, Set<Long>> stands, int limit) {
        if (words.size() == 1) {
            Set<UUID> found = under(stands.apply(words.getFirst()), limit * ROWS_A_HIT);
            return found.stream().limit(limit).toList();
        }
        List<Group> groups = new ArrayList<>();
        for (String word : words) {
            Set<Long> meant = stands.apply(word);
            long rows = count(meant);
            if (rows == 0) {
                return List.of();
            }
            groups.add(new Group(meant, rows));
        }
        groups.sort(Comparator.comparing(Group::rows));
        return inAll(groups, limit);
    }

    private List<UUID> inAll(List<Group> rarestFirst, int limit) {
        Set<UUID> rows = under(rarestFirst.getFirst().words(), MOST_ROWS);
        int next = 1;
        while (next < rarestFirst.size()
                && rows.size() > AT_A_TIME
                && rarestFirst.get(next).rows() < MOST_COUNTED) {
            rows.retainAll(under(rarestFirst.get(next).words(), MOST_COUNTED));
            next++;
        }
        List<Group> left = rarestFirst.subList(next, rarestFirst.size());
        return left.isEmpty() ? rows.stream().limit(limit).toList() : holding(rows, left, limit);
    }

    /// Those of the rows that hold a word of each group; no more rows are read than it takes to
    /// find enough of them.
    private List<UUID> holding(Set<UUID> rows, List<Group> groups, int limit) {
        List<UUID> all = List.copyOf(rows);
        List<UUID> found = new ArrayList<>();
        for (int from = 0; from < all.size() && found.size() < limit; from += AT_A_TIME) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + AT_A_TIME));
            Map<UUID, Set<Long>> words = wordsOf(some);
            some.stream()
                    .filter(row -> holdsAll(words.getOrDefault(row, Set.of()), groups))
                    .forEach(found::add);
        }
        return found.stream().limit(limit).toList();
    }

    private static boolean holdsAll(Set<Long> words, List<Group> groups) {
        return groups.stream().noneMatch(group -> Collections.disjoint(words, group.words()));
    }

    private Map<UUID, Set<Long>> wordsOf(Collection<UUID> rows) {
        Map<UUID, Set<Long>> words = new HashMap<>();
        handle.createQuery(HELD)
                .bind(0, SqlIds.of(rows))
                .bind(1, table.number())
                .map((r, _) -> Map.entry(r.getObject(1, UUID.class), r.getLong(2)))
                .forEach(e ->
                        words.computeIfAbsent(e.getKey(), _ -> new HashSet<>()).add(e.getValue()));
        return words;
    }

    private Set<UUID> under(Set<Long> words, int most) {
        return handle.createQuery(UNDER)
                .bind(0, SqlIds.ofNumbers(words))
                .bind(1, table.number())
                .bind(2, most)
                .map((r, _) -> r.getObject(1, UUID.class))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private long count(Set<Long> words) {
        return handle.createQuery(COUNTED)
                .bind(0, SqlIds.ofNumbers(words))
                .bind(1, table.number())
                .bind(2, MOST_COUNTED)
                .mapTo(Long.class)
                .one();
    }
}
