package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The stock commands of the outbox on their way out and back.
final class SendQueue {

    private static final String DUE =
            """
            SELECT id, subject_id, payload, attempts FROM outbox_command
             WHERE store_id = ? AND kind = 'PUBLISH_STOCK' AND state = 'WAITING' AND due_at <= ?
               AND NOT EXISTS (SELECT 1 FROM restriction r WHERE r.id = subject_id)
            """;

    /// A command still "sending" when nobody is sending was cut off by a crash.
    private static final String LOST =
            """
            SELECT id, subject_id, payload, attempts FROM outbox_command
             WHERE store_id = ? AND kind = 'PUBLISH_STOCK' AND state IN ('UNCERTAIN', 'SENDING')
            """;

    private static final String SENDING =
            """
            UPDATE published_quantity SET upper = GREATEST(COALESCE(shown, 0), ?)
             WHERE listing_id = ? AND warehouse_external_id = ?
            """;

    private static final String SHOWN =
            """
            UPDATE published_quantity SET shown = ?, shown_at = ?, upper = ?, answer = 'OK', answer_detail = ''
             WHERE listing_id = ? AND warehouse_external_id = ?
            """;

    private static final String REFUSED =
            """
            UPDATE published_quantity SET upper = COALESCE(shown, upper), answer = 'REFUSED', answer_detail = ?, wanted = ?
             WHERE listing_id = ? AND warehouse_external_id = ?
            """;

    private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);

    private final Store store;
    private final Publisher publisher;

    SendQueue(Store store, Publisher publisher) {
        this.store = store;
        this.publisher = publisher;
    }

    record Due(UUID id, UUID listing, StockWish wish, int attempts) {

        boolean lowers() {
            return wish.free() == 0 || wish.free() <= wish.before();
        }
    }

    /// Takes the next batch, lowers first, and marks it as being sent before it leaves.
    List<Due> take(UUID storeId, int most) {
        return store.write(
                "sync",
                "outbox.send",
                tx -> {
                    List<Due> due =
                            read(tx, DUE, storeId, tx.at()).stream()
                                    .sorted(Comparator.comparing((Due d) -> !d.lowers()))
                                    .limit(most)
                                    .toList();
                    // A batch is either lowers or raises: a raise never overtakes a lower of
                    // another listing.
                    boolean lowers = !due.isEmpty() && due.getFirst().lowers();
                    List<Due> batch = due.stream().filter(d -> d.lowers() == lowers).toList();
                    for (Due one : batch) {
                        tx.update(
                                Tables.OUTBOX_COMMAND,
                                one.id(),
                                Map.of(
                                        "state",
                                        CommandState.SENDING,
                                        "attempts",
                                        one.attempts() + 1));
                        tx.derive(
                                Tables.PUBLISHED_QUANTITY,
                                SENDING,
                                one.wish().free(),
                                one.listing(),
                                one.wish().warehouseExternalId());
                    }
                    return batch;
                });
    }

    List<Due> uncertainOf(UUID storeId) {
        return store.write("sync", "outbox.lost", tx -> read(tx, LOST, storeId));
    }

    void answered(List<Due> batch, List<Answer> answers, Instant at) {
        store.write(
                "sync",
                "outbox.answer",
                tx -> {
                    for (int i = 0; i < batch.size(); i++) {
                        Due due = batch.get(i);
                        switch (answers.get(i)) {
                            case Answer.Accepted() -> accepted(tx, due, due.wish().free(), at);
                            case Answer.Later later ->
                                    end(
                                            tx,
                                            due,
                                            CommandState.WAITING,
                                            later.code(),
                                            later.message(),
                                            Optional.of(later.pause()));
                            case Answer.Refused refused -> {
                                end(
                                        tx,
                                        due,
                                        CommandState.REFUSED,
                                        refused.code(),
                                        refused.message(),
                                        Optional.empty());
                                tx.derive(
                                        Tables.PUBLISHED_QUANTITY,
                                        REFUSED,
                                        cut(refused.code() + " " + refused.message(), 500),
                                        due.wish().free(),
                                        due.listing(),
                                        due.wish().warehouseExternalId());
                            }
                        }
                    }
                    tx.detail("answers", batch.size());
                    planAnew(tx, batch);
                    return batch.size();
                });
    }

    void uncertain(List<Due> batch) {
        store.write(
                "sync",
                "outbox.lost",
                tx -> {
                    batch.forEach(due ->
                            tx.update(
                                    Tables.OUTBOX_COMMAND,
                                    due.id(),
                                    Map.of("state", CommandState.UNCERTAIN)));
                    return batch.size();
                });
    }

    /// @param pause before it may go again
    void waitAgain(List<Due> back, Duration pause) {
        if (back.isEmpty()) {
            return;
        }
        store.write(
                "sync",
                "outbox.wait",
                tx -> {
                    back.forEach(due ->
                            tx.update(
                                    Tables.OUTBOX_COMMAND,
                                    due.id(),
                                    Map.of(
                                            "state",
                                            CommandState.WAITING,
                                            "due_at",
                                            tx.at().plus(pause))));
                    planAnew(tx, back);
                    return back.size();
                });
    }

    /// The marketplace told what it shows: either the lost command had worked, or it is planned
    /// anew.
    void settled(Due due, StockFact fact) {
        store.write(
                "sync",
                "outbox.readback",
                tx -> {
                    if (fact.free() == due.wish().free()) {
                        accepted(tx, due, fact.free(), fact.asOf());
                    } else {
                        shows(tx, due, fact.free(), fact.asOf());
                        tx.update(
                                Tables.OUTBOX_COMMAND,
                                due.id(),
                                Map.of("state", CommandState.WAITING));
                    }
                    planAnew(tx, List.of(due));
                    return due.id();
                });
    }

    private static void accepted(Tx tx, Due due, long shown, Instant at) {
        end(tx, due, CommandState.DONE, "", "", Optional.empty());
        shows(tx, due, shown, at);
    }

    /// Stock may have changed while the wish was away: what is wanted now is compared with what the
    /// marketplace shows now.
    private void planAnew(Tx tx, List<Due> back) {
        publisher.mapped(tx, back.stream().map(Due::listing).distinct().toList());
    }

    private static void shows(Tx tx, Due due, long shown, Instant at) {
        tx.derive(
                Tables.PUBLISHED_QUANTITY,
                SHOWN,
                shown,
                at,
                shown,
                due.listing(),
                due.wish().warehouseExternalId());
    }

    private static void end(
            Tx tx,
            Due due,
            CommandState state,
            String code,
            String text,
            Optional<Duration> pause) {
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("state", state);
        changes.put("answer_code", cut(code, 120));
        changes.put("answer_text", cut(text, 1000));
        changes.put("ended_at", pause.isPresent() ? Optional.empty() : Optional.of(tx.at()));
        // Never at once: an answer without a pause would make an endless loop.
        pause.ifPresent(p -> changes.put("due_at", tx.at().plus(p.isPositive() ? p : LEAST_PAUSE)));
        tx.update(Tables.OUTBOX_COMMAND, due.id(), changes);
    }

    private static List<Due> read(Tx tx, String sql, Object... values) {
        var query = tx.read().createQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.bind(i, values[i]);
        }
        return query.map((r, _) ->
                        new Due(
                                r.getObject(1, UUID.class),
                                r.getObject(2, UUID.class),
                                Wishes.wish(r.getString(3)),
                                r.getInt(4)))
                .list();
    }

    static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
