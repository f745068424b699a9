package com.erpsmartcloud.search;

import com.erpsmartcloud.store.SqlIds;

import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of the index that a typed word may stand for, looked up once for all tables.
final class Dictionary {

    /// Words that begin alike and are looked at.
    private static final int MOST_WORDS = 300;

    private static final String BEGUN =
            "SELECT id FROM search_word WHERE word >= ? AND word < ? ORDER BY word FETCH FIRST ?"
                    + " ROWS ONLY";

    private static final String NEAR =
            """
            SELECT DISTINCT w.id, w.word FROM UNNEST(?) t(near)
              JOIN search_near n ON n.near = t.near JOIN search_word w ON w.id = n.word_id
            """;

    private final Handle handle;
    private final Map<String, Set<Long>> begun = new HashMap<>();
    private final Map<String, Set<Long>> meant = new HashMap<>();

    Dictionary(Handle handle) {
        this.handle = handle;
    }

    /// The word itself and those that begin with it.
    Set<Long> begun(String word) {
        return begun.computeIfAbsent(word, this::findBegun);
    }

    /// [#begun], and those that have one typing error in it.
    Set<Long> meant(String word) {
        return meant.computeIfAbsent(word, this::findMeant);
    }

    private Set<Long> findBegun(String word) {
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

    private Set<Long> findMeant(String word) {
        Set<Long> ids = new LinkedHashSet<>(begun(word));
        if (Typo.mayHide(word)) {
            ids.addAll(near(word));
        }
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
}
