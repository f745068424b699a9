package com.erpsmartcloud.search;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Puts the words of rows into the index, and takes those out that a row has lost.
final class Words {

    private static final String KNOWN =
            "SELECT w.id FROM UNNEST(?) t(id) JOIN search_word w ON w.id = t.id";
    private static final String HELD =
            """
            SELECT e.row_id, e.word_id FROM UNNEST(?) t(id)
              JOIN search_entry e ON e.row_id = t.id AND e.table_no = ?
            """;
    private static final String NEW_WORD = "INSERT INTO search_word (id, word) VALUES (?, ?)";
    private static final String NEW_NEAR = "INSERT INTO search_near (near, word_id) VALUES (?, ?)";
    private static final String NEW_ENTRY =
            "INSERT INTO search_entry (word_id, table_no, row_id) VALUES (?, ?, ?)";
    private static final String LOST =
            "DELETE FROM search_entry WHERE word_id = ? AND table_no = ? AND row_id = ?";

    private Words() {}

    /// @param words of rows that are new here
    static void add(Tx tx, TableDef table, Map<UUID, Set<String>> words) {
        write(tx, table, words, Map.of());
    }

    /// @param words of rows that may be held already; a row without words is taken out
    static void set(Tx tx, TableDef table, Map<UUID, Set<String>> words) {
        Map<UUID, Set<Long>> held = new HashMap<>();
        for (List<UUID> some : SqlIds.pieces(words.keySet())) {
            tx.read()
                    .createQuery(HELD)
                    .bind(0, SqlIds.of(some))
                    .bind(1, table.number())
                    .map((r, _) -> Map.entry(r.getObject(1, UUID.class), r.getLong(2)))
                    .forEach(e ->
                            held.computeIfAbsent(e.getKey(), _ -> new HashSet<>())
                                    .add(e.getValue()));
        }
        write(tx, table, words, held);
    }

    private static void write(
            Tx tx, TableDef table, Map<UUID, Set<String>> words, Map<UUID, Set<Long>> held) {
        Map<Long, String> wanted = new HashMap<>();
        words.values().forEach(its -> its.forEach(word -> wanted.put(Typo.number(word), word)));
        tellNew(tx, wanted);
        words.forEach((row, its) -> {
            Set<Long> left = new HashSet<>(held.getOrDefault(row, Set.of()));
            for (String word : its) {
                long id = Typo.number(word);
                if (!left.remove(id)) {
                    tx.deriveLater(Tables.SEARCH_ENTRY, NEW_ENTRY, id, table.number(), row);
                }
            }
            left.forEach(id -> tx.deriveLater(Tables.SEARCH_ENTRY, LOST, id, table.number(), row));
        });
    }

    private static void tellNew(Tx tx, Map<Long, String> wanted) {
        // A table of products brings more words at once than one array holds.
        for (List<Long> some : SqlIds.pieces(wanted.keySet())) {
            tx.read()
                    .createQuery(KNOWN)
                    .bind(0, SqlIds.ofNumbers(some))
                    .mapTo(Long.class)
                    .list()
                    .forEach(wanted::remove);
        }
        wanted.forEach((id, word) -> {
            tx.deriveLater(Tables.SEARCH_WORD, NEW_WORD, id, word);
            if (Typo.mayHide(word)) {
                Typo.near(word)
                        .forEach(near -> tx.deriveLater(Tables.SEARCH_NEAR, NEW_NEAR, near, id));
            }
        });
    }
}
