package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.StockTarget;
import com.erpsmartcloud.marketplace.share.Bound;
import com.erpsmartcloud.marketplace.share.ChannelKey;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// The stock commands of the outbox on their way out and back.
final class SendQueue {

    /// A command still "sending" when nobody is sending was cut off by a crash.
    private static final String LOST =
            """
            SELECT id, subject_id, payload, attempts FROM outbox_command
             WHERE store_id = ? AND kind = 'PUBLISH_STOCK' AND state IN ('UNCERTAIN', 'SENDING')
            """;

    private static final String TAKEN =
            """
            UPDATE published_quantity SET answer = 'OK', answer_detail = ''
             WHERE listing_id = ? AND warehouse_external_id = ?
            """;

    private static final String REFUSED =
            """
            UPDATE published_quantity SET answer = 'REFUSED', answer_detail = ?, wanted = ?
             WHERE listing_id = ? AND warehouse_external_id = ?
            """;

    /// Also channels that are to show nothing: what they show counts against the others.
    private static final String DOUBTFUL =
            """
            SELECT DISTINCT l.external_id, l.article, w.external_id
              FROM (SELECT subject_id listing_id FROM outbox_command WHERE kind = 'PUBLISH_STOCK' AND state = 'WAITING'
                     UNION ALL SELECT listing_id FROM waiting_stock) c
              JOIN listing_mapping cm ON cm.id = c.listing_id JOIN listing_mapping m ON m.product_id = cm.product_id
              JOIN listing l ON l.id = m.id AND l.store_id = ? AND l.sellable AND NOT l.archived
              JOIN store_warehouse w ON w.store_id = l.store_id AND w.warehouse_id IS NOT NULL AND w.usable
              LEFT JOIN published_quantity q ON q.listing_id = l.id AND q.warehouse_external_id = w.external_id
             WHERE q.flight IS NULL AND (q.listing_id IS NULL OR q.doubt OR q.shown IS NULL)
            """;

    /// Shared units wait for a write that may still arrive after its answer was lost.
    private static final Duration LONGEST_FLIGHT = Duration.ofSeconds(60);

    private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);

    private final Store store;
    private final Publisher publisher;
    private final NextDue next;

    SendQueue(Store store, Publisher publisher) {
        this.store = store;
        this.publisher = publisher;
        this.next = new NextDue(publisher);
    }

    /// @param wish what leaves
    /// @param target what is to be shown in the end: on the way there it may pass 0
    /// @param first where it waited, if it leaves for the first time: it has no command yet
    record Due(
            UUID id,
            UUID listing,
            StockWish wish,
            long target,
            int attempts,
            Optional<WaitingStock.Due> first) {

        static Due first(WaitingStock.Due due) {
            return new Due(
                    due.id(), due.listing(), due.wish(), due.wish().free(), 0, Optional.of(due));
        }

        ChannelKey key() {
            return new ChannelKey(listing, wish.warehouseExternalId());
        }

        /// The same with what may go now.
        Due now(long quantity, long shown) {
            StockWish passing =
                    new StockWish(
                            wish.listingExternalId(),
                            wish.article(),
                            wish.warehouseExternalId(),
                            shown,
                            quantity);
            return new Due(id, listing, passing, target, attempts, first);
        }

        boolean lowers() {
            return wish.free() == 0 || wish.free() <= wish.before();
        }
    }

    /// @param leased whether this device holds the store's lease
    /// @param imported whether the store's orders have just come in
    record Allowed(boolean leased, boolean imported) {}

    /// Takes the next batch, lowers first, and marks it as being sent before it leaves.
    ///
    /// @param at marketplace time, UTC
    List<Due> take(UUID storeId, int most, Allowed allowed, Instant at) {
        return store.write(
                "sync",
                "outbox.send",
                tx -> {
                    List<Due> due = next.of(tx, storeId, false, allowed, most);
                    // Without the lease only what passes 0 on its way up may still go of these.
                    if (due.isEmpty() && (allowed.leased() || SharedStock.isUsed(tx.read()))) {
                        due = next.of(tx, storeId, true, allowed, most);
                    }
                    // A batch is either lowers or raises: a raise never overtakes a lower of
                    // another listing.
                    boolean lowers = !due.isEmpty() && due.getFirst().lowers();
                    List<Due> batch = due.stream().filter(d -> d.lowers() == lowers).toList();
                    batch.forEach(one -> leave(tx, one));
                    turn(tx, batch, (d, bound) -> bound.send(d.wish().free(), Bound.WHOLE, at));
                    return batch;
                });
    }

    private static void leave(Tx tx, Due one) {
        if (one.first().isPresent()) {
            WaitingStock.send(tx, one.first().get(), one.wish());
        } else {
            tx.update(
                    Tables.OUTBOX_COMMAND,
                    one.id(),
                    Map.of("state", CommandState.SENDING, "attempts", one.attempts() + 1));
        }
    }

    @FunctionalInterface
    private interface Turn {
        Bound of(Due due, Bound bound);
    }

    private static void turn(Tx tx, List<Due> all, Turn turn) {
        Map<ChannelKey, Bound> bounds = bounds(tx, all);
        all.forEach(due -> turn(tx, bounds, due, turn));
    }

    private static void turn(Tx tx, Map<ChannelKey, Bound> bounds, Due due, Turn turn) {
        Optional.ofNullable(bounds.get(due.key()))
                .ifPresent(bound -> Bounds.keep(tx, due.key(), turn.of(due, bound)));
    }

    static Map<ChannelKey, Bound> bounds(Tx tx, List<Due> all) {
        return Bounds.of(tx.read(), all.stream().map(Due::listing).distinct().toList());
    }

    /// @param at marketplace time, UTC
    List<Due> uncertainOf(UUID storeId, Instant at) {
        return store.write(
                "sync",
                "outbox.lost",
                tx -> {
                    List<Due> lost = read(tx, LOST, storeId);
                    if (!SharedStock.isUsed(tx.read())) {
                        return lost;
                    }
                    Map<ChannelKey, Bound> bounds = bounds(tx, lost);
                    return lost.stream()
                            .filter(due ->
                                    !mayStillArrive(
                                            bounds.getOrDefault(due.key(), Bound.unknown()), at))
                            .toList();
                });
    }

    private static boolean mayStillArrive(Bound bound, Instant at) {
        return bound.unsure() && bound.flight().sentAt().plus(LONGEST_FLIGHT).isAfter(at);
    }

    void answered(List<Due> batch, List<Answer> answers, Instant at) {
        store.write(
                "sync",
                "outbox.answer",
                tx -> {
                    Map<ChannelKey, Bound> bounds = bounds(tx, batch);
                    for (int i = 0; i < batch.size(); i++) {
                        Due due = batch.get(i);
                        switch (answers.get(i)) {
                            case Answer.Accepted() -> accepted(tx, bounds, due, at);
                            case Answer.Later later -> {
                                turn(tx, bounds, due, (_, bound) -> bound.refused());
                                end(
                                        tx,
                                        due,
                                        CommandState.WAITING,
                                        later.code(),
                                        later.message(),
                                        Optional.of(later.pause()));
                            }
                            case Answer.Refused refused -> {
                                turn(tx, bounds, due, (_, bound) -> bound.refused());
                                end(
                                        tx,
                                        due,
                                        CommandState.REFUSED,
                                        refused.code(),
                                        refused.message(),
                                        Optional.empty());
                                tx.deriveLater(
                                        Tables.PUBLISHED_QUANTITY,
                                        REFUSED,
                                        cut(refused.code() + " " + refused.message(), 500),
                                        due.target(),
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

    /// A channel of which only the marketplace can tell what it shows.
    record Doubt(StockTarget.Listing listing, String warehouseExternalId) {}

    /// Those that stand in the way of something that is to go.
    List<Doubt> doubtful(UUID storeId) {
        return store.read(h ->
                !SharedStock.isUsed(h)
                        ? List.of()
                        : h.createQuery(DOUBTFUL)
                                .bind(0, storeId)
                                .map((r, _) ->
                                        new Doubt(
                                                new StockTarget.Listing(
                                                        r.getString(1), r.getString(2)),
                                                r.getString(3)))
                                .list());
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
        waitOn(back, pause, Bound::refused);
    }

    /// The marketplace could not be asked about these; what they did is still not known.
    void stillUnknown(List<Due> back) {
        waitOn(back, Duration.ZERO, bound -> bound);
    }

    private void waitOn(List<Due> back, Duration pause, UnaryOperator<Bound> then) {
        if (back.isEmpty()) {
            return;
        }
        store.write(
                "sync",
                "outbox.wait",
                tx -> {
                    turn(tx, back, (_, bound) -> then.apply(bound));
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
                    Map<ChannelKey, Bound> bounds = bounds(tx, List.of(due));
                    long sent =
                            Optional.ofNullable(bounds.get(due.key()))
                                    .map(bound -> bound.flight().quantity())
                                    .filter(OptionalLong::isPresent)
                                    .map(OptionalLong::getAsLong)
                                    .orElse(due.wish().free());
                    if (fact.free() == sent) {
                        accepted(tx, bounds, due, fact.asOf());
                    } else {
                        turn(
                                tx,
                                bounds,
                                due,
                                (_, bound) -> bound.read(fact.free(), fact.asOf(), fact.asOf()));
                        tx.update(
                                Tables.OUTBOX_COMMAND,
                                due.id(),
                                Map.of("state", CommandState.WAITING));
                    }
                    planAnew(tx, List.of(due));
                    return due.id();
                });
    }

    private static void accepted(Tx tx, Map<ChannelKey, Bound> bounds, Due due, Instant at) {
        end(tx, due, CommandState.DONE, "", "", Optional.empty());
        tx.deriveLater(
                Tables.PUBLISHED_QUANTITY, TAKEN, due.listing(), due.wish().warehouseExternalId());
        turn(
                tx,
                bounds,
                due,
                (_, bound) ->
                        bound.unsure()
                                ? bound.answered(at)
                                : bound.read(due.wish().free(), at, at));
    }

    /// Stock may have changed while the wish was away: what is wanted now is compared with what the
    /// marketplace shows now.
    private void planAnew(Tx tx, List<Due> back) {
        publisher.mapped(tx, back.stream().map(Due::listing).distinct().toList());
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

    static List<Due> read(Tx tx, String sql, Object... values) {
        var query = tx.read().createQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.bind(i, values[i]);
        }
        return query.map(
                        (r, _) -> {
                            StockWish wish = Wishes.wish(r.getString(3));
                            return new Due(
                                    r.getObject(1, UUID.class),
                                    r.getObject(2, UUID.class),
                                    wish,
                                    wish.free(),
                                    r.getInt(4),
                                    Optional.empty());
                        })
                .list();
    }

    static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
