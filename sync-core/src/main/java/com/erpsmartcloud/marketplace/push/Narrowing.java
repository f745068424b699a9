package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.store.Like;

import org.jdbi.v3.core.statement.Query;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What a list is narrowed to, beside its view.
final class Narrowing {

    private final Optional<UUID> store;
    private final String find;

    /// @param find beginning of a word, empty for all
    Narrowing(Optional<UUID> store, String find) {
        this.store = store;
        this.find = find;
    }

    /// @param storeColumn and `wordColumn` are ours, never typed
    /// @return what follows a condition
    String sql(String storeColumn, String wordColumn) {
        return (store.isPresent() ? " AND " + storeColumn + " = :store" : "")
                + (find.isEmpty() ? "" : " AND UPPER(" + wordColumn + ") LIKE :find ESCAPE '!'");
    }

    Query bind(Query query) {
        store.ifPresent(id -> query.bind("store", id));
        if (!find.isEmpty()) {
            query.bind("find", Like.begins(find.toUpperCase(Locale.ROOT)));
        }
        return query;
    }
}
