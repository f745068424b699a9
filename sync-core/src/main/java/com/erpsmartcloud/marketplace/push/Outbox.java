package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Durable wishes to marketplaces: each waits, visibly, until it is answered or taken back.
public final class Outbox {

    private static final String COLUMNS =
            """
            SELECT c.id, c.store_id, s.marketplace, s.name, c.kind, c.subject_id, c.title, c.before_text, c.after_text,
                   c.state, c.actor, c.created_at, c.expires_at, c.due_at, c.attempts, c.ended_at,
                   c.answer_code, c.answer_text
              FROM outbox_command c JOIN marketplace_store s ON s.id = c.store_id
            """;

    /// Figures that have not left yet, as the commands they will be.
    private static final String NOT_LEFT =
            """
            SELECT w.id, w.store_id, s.marketplace, s.name, 'PUBLISH_STOCK', w.listing_id,
                   CASE WHEN l.article = '' THEN l.external_id ELSE l.article END,
                   COALESCE(CAST(q.shown AS VARCHAR(20)), ''), CAST(w.wanted AS VARCHAR(20)), 'WAITING', w.actor,
                   w.since_at, NULL, w.since_at, 0, NULL, '', ''
              FROM waiting_stock w JOIN marketplace_store s ON s.id = w.store_id JOIN listing l ON l.id = w.listing_id
              JOIN published_quantity q
                ON q.listing_id = w.listing_id AND q.warehouse_external_id = w.warehouse_external_id
            """;

    private static final String WANTED =
            """
            SELECT COALESCE(shown, -1), wanted FROM published_quantity
             WHERE listing_id = ? AND warehouse_external_id = ?
            """;

    private static final String TAKEN_BACK =
            """
            UPDATE published_quantity SET answer = 'TAKEN_BACK' WHERE listing_id = ? AND warehouse_external_id = ?
            """;

    /// The views of the outbox screen.
    public enum View {
        WAITING("c.state IN ('WAITING', 'SENDING', 'UNCERTAIN')"),
        SENT("c.state = 'DONE'"),
        REFUSED("c.state = 'REFUSED'"),
        CANCELLED("c.state = 'CANCELLED'");

        private final String where;

        View(String where) {
            this.where = where;
        }
    }

    private final Store store;

    public Outbox(Store store) {
        this.store = store;
    }

    public List<Command> page(View view, long offset, int limit) {
        String some =
                switch (view) {
                    // The places of its columns: id is the first, the moment it was wished the
                    // 12th.
                    case WAITING ->
                            COLUMNS
                                    + " WHERE "
                                    + view.where
                                    + " UNION ALL "
                                    + NOT_LEFT
                                    + " ORDER BY 12, 7, 1";
                    case SENT, REFUSED, CANCELLED ->
                            COLUMNS + " WHERE " + view.where + " ORDER BY c.ended_at DESC";
                };
        return store.read(h ->
                h.createQuery(some + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY")
                        .bind(0, offset)
                        .bind(1, limit)
                        .map((r, _) -> row(r))
                        .list());
    }

    public Map<View, Long> counts() {
        return store.read(h -> {
            Map<View, Long> counts = new EnumMap<>(View.class);
            for (View view : View.values()) {
                counts.put(
                        view,
                        count(h, "SELECT COUNT(*) FROM outbox_command c WHERE " + view.where));
            }
            counts.merge(View.WAITING, WaitingStock.count(h), Long::sum);
            return counts;
        });
    }

    private static long count(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }

    public Optional<Command> byId(UUID id) {
        return store.read(h ->
                h.createQuery(COLUMNS + " WHERE c.id = ? UNION ALL " + NOT_LEFT + " WHERE w.id = ?")
                        .bind(0, id)
                        .bind(1, id)
                        .map((r, _) -> row(r))
                        .findOne());
    }

    /// Takes a wish back, unless it is on its way already.
    ///
    /// @return whether it was still waiting
    public boolean cancel(String actor, UUID id) {
        return store.write(
                actor,
                "outbox.cancel",
                tx -> {
                    Optional<WaitingStock.Due> notLeft = WaitingStock.byId(tx, id);
                    if (notLeft.isPresent()) {
                        WaitingStock.Due due = notLeft.get();
                        WaitingStock.cancel(tx, due, "");
                        takenBack(tx, due.listing(), due.wish().warehouseExternalId());
                        tx.subject("command " + id).detail("cancelled", true);
                        return true;
                    }
                    boolean waits =
                            stateOf(tx, id).filter(s -> s == CommandState.WAITING).isPresent();
                    if (waits) {
                        tx.update(
                                Tables.OUTBOX_COMMAND,
                                id,
                                Map.of("state", CommandState.CANCELLED, "ended_at", tx.at()));
                        switch (kindOf(tx, id)) {
                            case PUBLISH_STOCK -> takenBack(tx, listing(tx, id), warehouse(tx, id));
                            case CHANGE_PRICE -> PriceWishes.forget(tx, listing(tx, id));
                        }
                        tx.subject("command " + id).detail("cancelled", true);
                    }
                    return waits;
                });
    }

    /// Sends a refused wish once more, with the figure that is wanted by now; a price that waited
    /// too long to go by itself, too.
    ///
    /// @return whether it waits again; not if it was not refused, or a newer wish has taken its
    ///   place
    public boolean retry(String actor, UUID id) {
        return store.write(
                actor,
                "outbox.retry",
                tx -> {
                    if (isPrice(tx, id)) {
                        return PriceWishes.sendAgain(tx, id);
                    }
                    boolean refused =
                            stateOf(tx, id).filter(s -> s == CommandState.REFUSED).isPresent()
                                    && !OpenCommands.exist(tx, listing(tx, id), warehouse(tx, id))
                                    && WaitingStock.at(tx, listing(tx, id), warehouse(tx, id))
                                            .isEmpty();
                    if (refused) {
                        StockWish wish = asWantedNow(tx, id);
                        tx.update(
                                Tables.OUTBOX_COMMAND,
                                id,
                                Map.of(
                                        "payload",
                                        Wishes.payload(wish),
                                        "before_text",
                                        wish.before() < 0 ? "" : Long.toString(wish.before()),
                                        "after_text",
                                        Long.toString(wish.free()),
                                        "state",
                                        CommandState.WAITING,
                                        "due_at",
                                        tx.at(),
                                        "ended_at",
                                        Optional.empty(),
                                        "answer_code",
                                        "",
                                        "answer_text",
                                        ""));
                        tx.subject("command " + id).detail("retried", true);
                    }
                    return refused;
                });
    }

    private static void takenBack(Tx tx, UUID listing, String warehouseExternalId) {
        tx.derive(Tables.PUBLISHED_QUANTITY, TAKEN_BACK, listing, warehouseExternalId);
    }

    private static CommandKind kindOf(Tx tx, UUID id) {
        return CommandKind.valueOf(
                tx.read()
                        .createQuery("SELECT kind FROM outbox_command WHERE id = ?")
                        .bind(0, id)
                        .mapTo(String.class)
                        .one());
    }

    private static boolean isPrice(Tx tx, UUID id) {
        return stateOf(tx, id).isPresent() && kindOf(tx, id) == CommandKind.CHANGE_PRICE;
    }

    private static StockWish asWantedNow(Tx tx, UUID id) {
        StockWish wish = wishOf(tx, id);
        return tx.read()
                .createQuery(WANTED)
                .bind(0, listing(tx, id))
                .bind(1, wish.warehouseExternalId())
                .map((r, _) ->
                        new StockWish(
                                wish.listingExternalId(),
                                wish.article(),
                                wish.warehouseExternalId(),
                                r.getLong(1),
                                r.getLong(2)))
                .findOne()
                .orElse(wish);
    }

    private static StockWish wishOf(Tx tx, UUID id) {
        return Wishes.wish(
                tx.read()
                        .createQuery("SELECT payload FROM outbox_command WHERE id = ?")
                        .bind(0, id)
                        .mapTo(String.class)
                        .one());
    }

    private static String warehouse(Tx tx, UUID id) {
        return wishOf(tx, id).warehouseExternalId();
    }

    private static UUID listing(Tx tx, UUID id) {
        return tx.read()
                .createQuery("SELECT subject_id FROM outbox_command WHERE id = ?")
                .bind(0, id)
                .mapTo(UUID.class)
                .one();
    }

    private static Optional<CommandState> stateOf(Tx tx, UUID id) {
        return tx.read()
                .createQuery("SELECT state FROM outbox_command WHERE id = ?")
                .bind(0, id)
                .mapTo(String.class)
                .findOne()
                .map(CommandState::valueOf);
    }

    private static Command row(ResultSet r) throws SQLException {
        return new Command(
                r.getObject(1, UUID.class),
                r.getObject(2, UUID.class),
                Marketplace.valueOf(r.getString(3)),
                r.getString(4),
                CommandKind.valueOf(r.getString(5)),
                r.getObject(6, UUID.class),
                r.getString(7),
                r.getString(8),
                r.getString(9),
                CommandState.valueOf(r.getString(10)),
                r.getString(11),
                Instant.ofEpochMilli(r.getLong(12)),
                instant(r, 13),
                Instant.ofEpochMilli(r.getLong(14)),
                r.getInt(15),
                instant(r, 16),
                r.getString(17),
                r.getString(18));
    }

    private static Optional<Instant> instant(ResultSet r, int column) throws SQLException {
        long millis = r.getLong(column);
        return r.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
