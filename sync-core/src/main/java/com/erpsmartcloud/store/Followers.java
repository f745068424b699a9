package com.erpsmartcloud.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Who wants to hear of which tables, and what the transaction at hand has written of them. The
/// writer's thread alone collects.
final class Followers {

    private final Map<TableDef, List<Follower>> followers = new ConcurrentHashMap<>();
    private final Map<TableDef, Touched> touched = new LinkedHashMap<>();

    void follow(TableDef table, Follower follower) {
        followers.computeIfAbsent(table, _ -> new CopyOnWriteArrayList<>()).add(follower);
    }

    void added(Row row) {
        of(row.table()).ifPresent(rows -> rows.add(row));
    }

    void changed(TableDef table, UUID id) {
        of(table).ifPresent(rows -> rows.change(id));
    }

    private Optional<Touched> of(TableDef table) {
        return followers.containsKey(table)
                ? Optional.of(touched.computeIfAbsent(table, _ -> new Touched()))
                : Optional.empty();
    }

    void tell(Tx tx) {
        if (touched.isEmpty()) {
            return;
        }
        Map<TableDef, Touched> rows = new HashMap<>(touched);
        touched.clear();
        rows.forEach((table, its) ->
                followers.getOrDefault(table, List.of()).forEach(f -> f.follow(tx, its)));
    }

    /// A transaction begins; what a rolled-back one has left is forgotten.
    void begin() {
        touched.clear();
    }
}
