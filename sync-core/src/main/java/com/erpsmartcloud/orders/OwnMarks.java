package com.erpsmartcloud.orders;

import com.erpsmartcloud.store.SqlIds;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Puts the seller's tags and newest note on the rows of a page, and that an order is restricted.
final class OwnMarks {

    private static final String NOTES =
            """
            SELECT n.order_id, n.words FROM UNNEST(?) t(id) JOIN order_note n ON n.order_id = t.id ORDER BY n.at
            """;

    private static final String RESTRICTED =
            "SELECT r.id, r.since FROM UNNEST(?) t(id) JOIN restriction r ON r.id = t.id";

    private OwnMarks() {}

    static List<OrderRow> on(Handle handle, List<OrderRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        List<UUID> ids = rows.stream().map(OrderRow::id).toList();
        Map<UUID, List<OrderTag>> tags = new HashMap<>();
        handle.createQuery(OrderTags.OF_ORDERS)
                .bind(0, SqlIds.of(ids))
                .map((r, _) -> OrderTags.worn(r))
                .forEach(e ->
                        tags.computeIfAbsent(e.getKey(), _ -> new ArrayList<>()).add(e.getValue()));
        Map<UUID, String> notes = new HashMap<>();
        handle.createQuery(NOTES)
                .bind(0, SqlIds.of(ids))
                .map((r, _) -> Map.entry(r.getObject(1, UUID.class), r.getString(2)))
                .forEach(e -> notes.put(e.getKey(), e.getValue()));
        Map<UUID, Instant> restricted = new HashMap<>();
        handle.createQuery(RESTRICTED)
                .bind(0, SqlIds.of(ids))
                .map((r, _) ->
                        Map.entry(r.getObject(1, UUID.class), Instant.ofEpochMilli(r.getLong(2))))
                .forEach(e -> restricted.put(e.getKey(), e.getValue()));
        if (tags.isEmpty() && notes.isEmpty() && restricted.isEmpty()) {
            return rows;
        }
        return rows.stream()
                .map(row ->
                        row.with(
                                tags.getOrDefault(row.id(), List.of()),
                                notes.getOrDefault(row.id(), ""),
                                Optional.ofNullable(restricted.get(row.id()))))
                .toList();
    }
}
