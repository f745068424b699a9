package com.erpsmartcloud.privacy.buyer;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.StoredFields;
import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Takes buyers out of the rows that belong to their orders.
final class OrderTraces {

    private static final String NOTES =
            "SELECT n.id, n.order_id, n.words FROM UNNEST(?) t(id) JOIN order_note n ON n.order_id"
                    + " = t.id";

    private static final String EVENTS =
            """
            SELECT e.id, e.order_id, e.detail FROM UNNEST(?) t(id) JOIN order_event e ON e.order_id = t.id
             WHERE e.detail <> ''
            """;

    private static final String PROBLEMS =
            """
            SELECT p.order_id, p.kind, p.detail FROM UNNEST(?) t(id) JOIN order_problem p ON p.order_id = t.id
             WHERE p.detail <> ''
            """;

    private static final String ORIGINALS =
            "SELECT w.order_id FROM UNNEST(?) t(id) JOIN order_raw w ON w.order_id = t.id";

    private static final String STEPS =
            "SELECT step_seq, place, table_no, row_id, was, now_is FROM undo_entry WHERE table_no"
                    + " IN (?, ?)";

    private static final List<String> BUYER = List.of("buyer_name", "buyer_phone", "buyer_address");

    private record Words(UUID id, UUID order, String words) {}

    private record Step(
            long seq,
            int place,
            TableDef table,
            UUID row,
            Optional<String> was,
            Optional<String> is) {}

    private final Tx tx;
    private final Map<UUID, NamedBuyer> buyers = new HashMap<>();
    private final Map<UUID, BuyerWords> words = new HashMap<>();

    OrderTraces(Tx tx, Collection<NamedBuyer> buyers) {
        this.tx = tx;
        buyers.forEach(b -> this.buyers.put(b.order(), b));
    }

    void remove() {
        undoEntries();
        for (Words note : read(NOTES)) {
            cleaned(note.order(), note.words())
                    .ifPresent(w -> tx.redact(Tables.ORDER_NOTE, note.id(), Map.of("words", w)));
        }
        for (Words event : read(EVENTS)) {
            cleaned(event.order(), event.words())
                    .ifPresent(w -> tx.redact(Tables.ORDER_EVENT, event.id(), Map.of("detail", w)));
        }
        problems();
        tx.read()
                .createQuery(ORIGINALS)
                .bind(0, SqlIds.of(buyers.keySet()))
                .mapTo(UUID.class)
                .list()
                .forEach(id -> tx.redact(Tables.ORDER_RAW, id, Map.of("payload", new byte[0])));
        buyers.values()
                .forEach(b ->
                        tx.deriveLater(
                                Tables.QUARANTINED_ROW,
                                "UPDATE quarantined_row SET raw = '' WHERE store_id = ? AND"
                                        + " resource = 'ORDERS' AND external_id = ?",
                                b.store(),
                                b.externalId()));
    }

    private List<Words> read(String sql) {
        return tx.read()
                .createQuery(sql)
                .bind(0, SqlIds.of(buyers.keySet()))
                .map((r, _) ->
                        new Words(
                                r.getObject(1, UUID.class),
                                r.getObject(2, UUID.class),
                                r.getString(3)))
                .list();
    }

    private void problems() {
        record Problem(UUID order, String kind, String detail) {}
        tx.read()
                .createQuery(PROBLEMS)
                .bind(0, SqlIds.of(buyers.keySet()))
                .map((r, _) ->
                        new Problem(r.getObject(1, UUID.class), r.getString(2), r.getString(3)))
                .list()
                .forEach(p ->
                        cleaned(p.order(), p.detail())
                                .ifPresent(w ->
                                        tx.derive(
                                                Tables.ORDER_PROBLEM,
                                                "UPDATE order_problem SET detail = ? WHERE order_id"
                                                        + " = ? AND kind = ?",
                                                w,
                                                p.order(),
                                                p.kind())));
    }

    private Optional<String> cleaned(UUID order, String text) {
        return Optional.ofNullable(buyers.get(order))
                .flatMap(b ->
                        words.computeIfAbsent(order, _ -> BuyerWords.inTheOrder(b)).cleaned(text));
    }

    /// What was before an act would come back with undo.
    private void undoEntries() {
        List<Step> steps =
                tx.read()
                        .createQuery(STEPS)
                        .bind(0, Tables.ORDER.number())
                        .bind(1, Tables.ORDER_NOTE.number())
                        .map((r, _) ->
                                new Step(
                                        r.getLong(1),
                                        r.getInt(2),
                                        Tables.byNumber(r.getInt(3)),
                                        r.getObject(4, UUID.class),
                                        Optional.ofNullable(r.getString(5)),
                                        Optional.ofNullable(r.getString(6))))
                        .list();
        for (Step step : steps) {
            Optional<String> was = step.was().map(json -> without(step, json));
            Optional<String> is = step.is().map(json -> without(step, json));
            if (!was.equals(step.was()) || !is.equals(step.is())) {
                tx.derive(
                        Tables.UNDO_ENTRY,
                        "UPDATE undo_entry SET was = ?, now_is = ? WHERE step_seq = ? AND place ="
                                + " ?",
                        was,
                        is,
                        step.seq(),
                        step.place());
            }
        }
    }

    private String without(Step step, String json) {
        Map<String, Object> fields = new LinkedHashMap<>(StoredFields.fromJson(step.table(), json));
        if (step.table() == Tables.ORDER && buyers.containsKey(step.row())) {
            BUYER.forEach(column -> fields.computeIfPresent(column, (_, _) -> Optional.of("")));
            fields.computeIfPresent("buyer_since", (_, _) -> Optional.empty());
        } else if (step.table() == Tables.ORDER_NOTE) {
            UUID order = orderOf(step, fields);
            fields.computeIfPresent(
                    "words",
                    (_, w) -> {
                        String text = ((Optional<?>) w).map(Object::toString).orElse("");
                        return Optional.of(cleaned(order, text).orElse(text));
                    });
        }
        return StoredFields.toJson(fields);
    }

    private UUID orderOf(Step step, Map<String, Object> fields) {
        Object named = fields.get("order_id");
        if (named instanceof Optional<?> maybe && maybe.orElse(null) instanceof UUID order) {
            return order;
        }
        return tx.read()
                .createQuery("SELECT order_id FROM order_note WHERE id = ?")
                .bind(0, step.row())
                .mapTo(UUID.class)
                .findOne()
                .orElse(step.row());
    }
}
