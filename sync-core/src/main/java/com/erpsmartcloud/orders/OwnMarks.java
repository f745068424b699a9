package com.erpsmartcloud.orders;

import com.erpsmartcloud.store.SqlIds;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Puts the seller's tags and newest note on the rows of a page.
final class OwnMarks {

    private static final String NOTES =
            """
            SELECT n.order_id, n.words FROM UNNEST(?) t(id) JOIN order_note n ON n.order_id = t.id ORDER BY n.at
            """;

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
        if (tags.isEmpty() && notes.isEmpty()) {
            return rows;
        }
        return rows.stream()
                .map(row ->
                        row.with(
                                tags.getOrDefault(row.id(), List.of()),
                                notes.getOrDefault(row.id(), "")))
                .toList();
    }
}
