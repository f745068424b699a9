package com.erpsmartcloud.search;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Touched;
import com.erpsmartcloud.store.Tx;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Keeps the search index in step, in the transactions that write products, codes, listings and
/// orders, whoever writes them.
public final class SearchIndex {

    /// From now on every write of the store is followed.
    public void follow(Store store) {
        for (WordSource source : WordSource.ALL) {
            store.follow(source.table(), (tx, rows) -> follow(tx, source, rows));
        }
        store.follow(Tables.ORDER, OrderCodes::follow);
        store.follow(Tables.ORDER_ALIAS, OrderCodes::followAliases);
    }

    private static void follow(Tx tx, WordSource source, Touched rows) {
        Map<UUID, Set<String>> added = new HashMap<>();
        rows.added().stream()
                .filter(row -> !rows.changed().contains(row.id()))
                .forEach(row -> added.put(row.id(), source.words(row::text)));
        Words.add(tx, source.table(), added);
        if (!rows.changed().isEmpty()) {
            Words.set(tx, source.table(), read(tx, source, rows.changed()));
        }
    }

    /// The words of rows as they are now; none for those that are gone.
    static Map<UUID, Set<String>> read(Tx tx, WordSource source, Collection<UUID> ids) {
        Map<UUID, Set<String>> words = new HashMap<>();
        ids.forEach(id -> words.put(id, Set.of()));
        String sql =
                "SELECT x.id, x."
                        + String.join(", x.", source.columns())
                        + " FROM UNNEST(?) t(id) JOIN "
                        + source.table().name()
                        + " x ON x.id = t.id";
        tx.read()
                .createQuery(sql)
                .bind(0, SqlIds.of(ids))
                .map((r, _) -> {
                    Map<String, String> texts = new HashMap<>();
                    for (String column : source.columns()) {
                        texts.put(column, r.getString(column));
                    }
                    return Map.entry(
                            r.getObject(1, UUID.class),
                            source.words(column -> texts.getOrDefault(column, "")));
                })
                .forEach(e -> words.put(e.getKey(), e.getValue()));
        return words;
    }
}
