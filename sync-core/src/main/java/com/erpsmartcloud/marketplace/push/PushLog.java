package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Every figure that was sent: old, new, why, when, and what the marketplace said.
///
/// Source: features I13 and I16. The log is the outbox itself: nothing is written twice. What has
/// not left yet stands first, as long as it waits.
public final class PushLog {

    /// What was answered stays so long; what waits stays until it is answered.
    public static final Duration KEPT = Duration.ofDays(90);

    /// So many old lines go in one transaction.
    private static final int CHUNK = 1_000;

    private static final String FROM =
            """
             FROM outbox_command c JOIN marketplace_store s ON s.id = c.store_id
            WHERE c.kind = 'PUBLISH_STOCK'
            """;

    private static final String COLUMNS =
            """
            SELECT c.id, c.subject_id, c.title, c.store_id, s.name, s.marketplace, c.payload, c.before_text,
                   c.after_text, c.cause, c.state, c.answer_code, c.answer_text, c.attempts, c.created_at, c.ended_at,
                   c.why
            """;

    private static final String NOT_LEFT =
            """
             FROM waiting_stock w JOIN marketplace_store s ON s.id = w.store_id JOIN listing l ON l.id = w.listing_id
             JOIN published_quantity q
               ON q.listing_id = w.listing_id AND q.warehouse_external_id = w.warehouse_external_id
            WHERE TRUE
            """;

    private static final String NOT_LEFT_COLUMNS =
            """
            SELECT w.id, w.listing_id, CASE WHEN l.article = '' THEN l.external_id ELSE l.article END,
                   w.store_id, s.name, s.marketplace, w.warehouse_external_id,
                   COALESCE(CAST(q.shown AS VARCHAR(20)), ''), CAST(w.wanted AS VARCHAR(20)), w.cause, 'WAITING',
                   '', '', 0, w.since_at, NULL, w.why
            """;

    private static final String OLD =
            """
            SELECT id FROM outbox_command
             WHERE kind = 'PUBLISH_STOCK' AND created_at < ? AND ended_at < ? AND state IN ('DONE', 'CANCELLED')
             ORDER BY created_at FETCH FIRST ? ROWS ONLY
            """;

    /// The views of the log.
    public enum View {
        ALL("TRUE", true),
        /// Not answered yet.
        OPEN("c.state IN ('WAITING', 'SENDING', 'UNCERTAIN')", true),
        ANSWERED("c.state = 'DONE'", false),
        REFUSED("c.state = 'REFUSED'", false);

        private final String where;
        private final boolean alsoNotLeft;

        View(String where, boolean alsoNotLeft) {
            this.where = where;
            this.alsoNotLeft = alsoNotLeft;
        }
    }

    /// @param find beginning of an article, empty for all
    public record Question(View view, Optional<UUID> store, String find) {

        public static final Question ALL = new Question(View.ALL, Optional.empty(), "");

        public Question with(View next) {
            return new Question(next, store, find);
        }

        public Question find(String text) {
            return new Question(view, store, text.strip());
        }

        private Narrowing narrowing() {
            return new Narrowing(store, find);
        }

        public Question of(Optional<UUID> next) {
            return new Question(view, next, find);
        }
    }

    private final Store store;

    public PushLog(Store store) {
        this.store = store;
    }

    /// What has not left yet, then the newest first.
    public List<Push> page(Question question, long offset, int limit) {
        return store.read(h -> {
            long notLeft = countNotLeft(h, question);
            List<Push> page = new ArrayList<>();
            if (offset < notLeft) {
                page.addAll(notLeft(h, question, offset, limit));
            }
            if (page.size() < limit) {
                page.addAll(left(h, question, Math.max(0, offset - notLeft), limit - page.size()));
            }
            return page;
        });
    }

    private static List<Push> notLeft(Handle h, Question question, long offset, int limit) {
        Query query =
                h.createQuery(
                        NOT_LEFT_COLUMNS
                                + NOT_LEFT
                                + narrowed(question)
                                + " ORDER BY w.since_at DESC, l.article, w.id"
                                + " OFFSET :offset ROWS FETCH NEXT :limit ROWS ONLY");
        return question.narrowing()
                .bind(query)
                .bind("offset", offset)
                .bind("limit", limit)
                .map((r, _) -> row(r, r.getString(7)))
                .list();
    }

    private static List<Push> left(Handle h, Question question, long offset, int limit) {
        Query query =
                h.createQuery(
                        COLUMNS
                                + FROM
                                + where(question)
                                + " ORDER BY c.created_at DESC, c.id"
                                + " OFFSET :offset ROWS FETCH NEXT :limit ROWS ONLY");
        return question.narrowing()
                .bind(query)
                .bind("offset", offset)
                .bind("limit", limit)
                .map((r, _) -> sent(r))
                .list();
    }

    public long count(Question question) {
        return store.read(h -> count(h, question));
    }

    /// How many there are in each view.
    public Map<View, Long> counts(Question question) {
        return store.read(h -> {
            Map<View, Long> counts = new EnumMap<>(View.class);
            for (View view : View.values()) {
                counts.put(view, count(h, question.with(view)));
            }
            return counts;
        });
    }

    /// What a listing is to be sent, and what it was sent, the newest first.
    public List<Push> of(UUID listing, int most) {
        return store.read(h -> {
            List<Push> lines =
                    new ArrayList<>(
                            h.createQuery(
                                            NOT_LEFT_COLUMNS
                                                    + NOT_LEFT
                                                    + " AND w.place IN (q.place, -q.place)"
                                                    + " AND q.listing_id = ? ORDER BY"
                                                    + " w.since_at DESC, w.id"
                                                    + " FETCH FIRST ? ROWS ONLY")
                                    .bind(0, listing)
                                    .bind(1, most)
                                    .map((r, _) -> row(r, r.getString(7)))
                                    .list());
            lines.addAll(
                    h.createQuery(
                                    COLUMNS
                                            + FROM
                                            + " AND c.subject_id = ? ORDER BY c.created_at DESC,"
                                            + " c.id FETCH FIRST ? ROWS ONLY")
                            .bind(0, listing)
                            .bind(1, most - lines.size())
                            .map((r, _) -> sent(r))
                            .list());
            return lines;
        });
    }

    /// Lets go of lines that are older than [#KEPT] and answered.
    ///
    /// @return how many went
    public long forget(Instant now) {
        long gone = 0;
        while (true) {
            List<UUID> old =
                    store.read(h ->
                            h.createQuery(OLD)
                                    .bind(0, now.minus(KEPT).toEpochMilli())
                                    .bind(1, now.minus(KEPT).toEpochMilli())
                                    .bind(2, CHUNK)
                                    .mapTo(UUID.class)
                                    .list());
            if (old.isEmpty()) {
                return gone;
            }
            store.write(
                    "sync",
                    "outbox.forget",
                    tx -> {
                        old.forEach(id -> tx.remove(Tables.OUTBOX_COMMAND, id));
                        tx.detail("commands", old.size());
                        return old.size();
                    });
            gone += old.size();
        }
    }

    private static long count(Handle handle, Question question) {
        return countNotLeft(handle, question)
                + question.narrowing()
                        .bind(handle.createQuery("SELECT COUNT(*)" + FROM + where(question)))
                        .mapTo(Long.class)
                        .one();
    }

    private static long countNotLeft(Handle handle, Question question) {
        if (!question.view().alsoNotLeft) {
            return 0;
        }
        return question.narrowing()
                .bind(handle.createQuery("SELECT COUNT(*)" + NOT_LEFT + narrowed(question)))
                .mapTo(Long.class)
                .one();
    }

    private static String where(Question question) {
        return " AND " + question.view().where + question.narrowing().sql("c.store_id", "c.title");
    }

    private static String narrowed(Question question) {
        return question.narrowing()
                .sql("s.id", "CASE WHEN l.article = '' THEN l.external_id ELSE l.article END");
    }

    private static Push sent(ResultSet r) throws SQLException {
        return row(r, Wishes.wish(r.getString(7)).warehouseExternalId());
    }

    private static Push row(ResultSet r, String warehouseExternalId) throws SQLException {
        long ended = r.getLong(16);
        Optional<Instant> endedAt =
                r.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ended));
        return new Push(
                r.getObject(1, UUID.class),
                r.getObject(2, UUID.class),
                r.getString(3),
                r.getObject(4, UUID.class),
                r.getString(5),
                Marketplace.valueOf(r.getString(6)),
                warehouseExternalId,
                r.getString(8),
                r.getString(9),
                r.getString(10),
                CommandState.valueOf(r.getString(11)),
                r.getString(12),
                r.getString(13),
                r.getInt(14),
                Instant.ofEpochMilli(r.getLong(15)),
                endedAt,
                WrittenSteps.read(r.getString(17)));
    }
}
