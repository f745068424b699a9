package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

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

    static final String COLUMNS =
            """
            SELECT c.id, c.store_id, s.marketplace, s.name, c.kind, c.subject_id, c.title, c.before_text, c.after_text,
                   c.payload, c.state, c.actor, c.created_at, c.expires_at, c.due_at, c.attempts, c.ended_at,
                   c.answer_code, c.answer_text
              FROM outbox_command c JOIN marketplace_store s ON s.id = c.store_id
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
        String order =
                view == View.WAITING ? " ORDER BY c.created_at" : " ORDER BY c.ended_at DESC";
        return store.read(h ->
                h.createQuery(
                                COLUMNS
                                        + " WHERE "
                                        + view.where
                                        + order
                                        + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY")
                        .bind(0, offset)
                        .bind(1, limit)
                        .map((r, _) -> row(r))
                        .list());
    }

    public Map<View, Long> counts() {
        Map<View, Long> counts = new EnumMap<>(View.class);
        for (View view : View.values()) {
            counts.put(
                    view,
                    store.read(h ->
                            h.createQuery(
                                            "SELECT COUNT(*) FROM outbox_command c WHERE "
                                                    + view.where)
                                    .mapTo(Long.class)
                                    .one()));
        }
        return counts;
    }

    public Optional<Command> byId(UUID id) {
        return store.read(h ->
                h.createQuery(COLUMNS + " WHERE c.id = ?")
                        .bind(0, id)
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
                    boolean waits =
                            stateOf(tx, id).filter(s -> s == CommandState.WAITING).isPresent();
                    if (waits) {
                        tx.update(
                                Tables.OUTBOX_COMMAND,
                                id,
                                Map.of("state", CommandState.CANCELLED, "ended_at", tx.at()));
                        tx.subject("command " + id).detail("cancelled", true);
                    }
                    return waits;
                });
    }

    /// Sends a refused wish once more.
    public boolean retry(String actor, UUID id) {
        return store.write(
                actor,
                "outbox.retry",
                tx -> {
                    boolean refused =
                            stateOf(tx, id).filter(s -> s == CommandState.REFUSED).isPresent();
                    if (refused) {
                        tx.update(
                                Tables.OUTBOX_COMMAND,
                                id,
                                Map.of(
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

    private static Optional<CommandState> stateOf(Tx tx, UUID id) {
        return tx.read()
                .createQuery("SELECT state FROM outbox_command WHERE id = ?")
                .bind(0, id)
                .mapTo(String.class)
                .findOne()
                .map(CommandState::valueOf);
    }

    static Command row(ResultSet r) throws SQLException {
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
                r.getString(10),
                CommandState.valueOf(r.getString(11)),
                r.getString(12),
                Instant.ofEpochMilli(r.getLong(13)),
                instant(r, 14),
                Instant.ofEpochMilli(r.getLong(15)),
                r.getInt(16),
                instant(r, 17),
                r.getString(18),
                r.getString(19));
    }

    private static Optional<Instant> instant(ResultSet r, int column) throws SQLException {
        long millis = r.getLong(column);
        return r.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
