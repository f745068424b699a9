package com.erpsmartcloud.inbox;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.time.Now;

import org.jdbi.v3.core.Handle;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The inbox: one notice for a kind, a subject and a day, made from the facts of the company. When
/// there are more of them later in the day, the notice grows and is new again.
public final class Inbox {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration KEY_WARNS = Duration.ofDays(7);
    private static final int SHOWN = 200;

    private static final String REFUSED =
            """
            SELECT s.name, COUNT(*) FROM outbox_command c JOIN marketplace_store s ON s.id = c.store_id
             WHERE c.state = 'REFUSED' AND c.ended_at >= ? GROUP BY s.name
            """;
    private static final String LATE =
            """
            SELECT '', COUNT(*) FROM customer_order WHERE state IN ('TO_PROCESS', 'TO_SHIP') AND ship_by < ?
            """;
    private static final String STOPPED =
            """
            SELECT s.name, COUNT(*) FROM sync_state y JOIN marketplace_store s ON s.id = y.store_id
             WHERE y.error_key <> '' AND y.error_key <> 'sync.error.unreachable' AND s.left_at IS NULL
               AND y.last_try_at >= ? GROUP BY s.name
            """;
    private static final String NOT_UNDERSTOOD =
            """
            SELECT s.name, COUNT(*) FROM quarantined_row q JOIN marketplace_store s ON s.id = q.store_id
             WHERE q.first_at >= ? GROUP BY s.name
            """;
    private static final String KEY_ENDS =
            """
            SELECT s.name, k.expires_at FROM store_sign_in k JOIN marketplace_store s ON s.id = k.store_id
             WHERE k.expires_at IS NOT NULL AND k.expires_at < ? AND s.left_at IS NULL
            """;

    private final Store store;
    private final Now now;

    public Inbox(Store store, Now now) {
        this.store = store;
        this.now = now;
    }

    private record Found(UUID id, NoticeKind kind, String subject, long amount) {}

    /// Looks at the facts of today and notes what is new. Reads only, unless something is.
    ///
    /// @param zone where the user's day begins
    /// @return whether anything was new
    public boolean gather(ZoneId zone) {
        Instant at = now.instant();
        LocalDate day = at.atZone(zone).toLocalDate();
        Instant begin = day.atStartOfDay(zone).toInstant();
        List<Found> fresh = store.read(h -> fresh(h, day, begin, at));
        if (fresh.isEmpty()) {
            return false;
        }
        store.write(
                "system",
                "notice",
                tx -> {
                    for (Found each : fresh) {
                        tx.derive(
                                Tables.NOTICE,
                                "MERGE INTO notice (id, at, kind, subject, amount, read_at) KEY"
                                        + " (id) VALUES (?, ?, ?, ?, ?, NULL)",
                                each.id(),
                                tx.at(),
                                each.kind(),
                                each.subject(),
                                each.amount());
                    }
                    tx.derive(
                            Tables.NOTICE,
                            "DELETE FROM notice WHERE at < ?",
                            tx.at().minus(KEPT).toEpochMilli());
                    return fresh.size();
                });
        return true;
    }

    /// @return newest first
    public List<Notice> all() {
        return store.read(h ->
                h.createQuery(
                                "SELECT id, at, kind, subject, amount, read_at IS NOT NULL FROM"
                                        + " notice ORDER BY at DESC, kind, subject FETCH FIRST ?"
                                        + " ROWS ONLY")
                        .bind(0, SHOWN)
                        .map((r, _) ->
                                new Notice(
                                        r.getObject(1, UUID.class),
                                        Instant.ofEpochMilli(r.getLong(2)),
                                        NoticeKind.valueOf(r.getString(3)),
                                        r.getString(4),
                                        r.getLong(5),
                                        r.getBoolean(6)))
                        .list());
    }

    public long unread() {
        return store.read(h ->
                h.createQuery("SELECT COUNT(*) FROM notice WHERE read_at IS NULL")
                        .mapTo(Long.class)
                        .one());
    }

    /// Everything has been seen.
    public void read(String actor) {
        store.write(
                actor,
                "notice.read",
                tx ->
                        tx.derive(
                                Tables.NOTICE,
                                "UPDATE notice SET read_at = ? WHERE read_at IS NULL",
                                tx.at()));
    }

    private static List<Found> fresh(Handle h, LocalDate day, Instant begin, Instant at) {
        List<Found> found = new ArrayList<>();
        counts(h, NoticeKind.REFUSED, REFUSED, begin, day, found);
        counts(h, NoticeKind.LATE, LATE, at, day, found);
        counts(h, NoticeKind.STORE, STOPPED, begin, day, found);
        counts(h, NoticeKind.NOT_UNDERSTOOD, NOT_UNDERSTOOD, begin, day, found);
        h.createQuery(KEY_ENDS)
                .bind(0, at.plus(KEY_WARNS).toEpochMilli())
                .map((r, _) -> {
                    Duration left = Duration.between(at, Instant.ofEpochMilli(r.getLong(2)));
                    return found(
                            NoticeKind.KEY_ENDS, r.getString(1), Math.max(0, left.toDays()), day);
                })
                .forEach(found::add);
        Map<UUID, Long> known = known(h, begin);
        return found.stream()
                .filter(each -> each.amount() > known.getOrDefault(each.id(), least(each)))
                .toList();
    }

    /// Days left may be none and still are news; other things have to be there at all.
    private static long least(Found each) {
        return each.kind() == NoticeKind.KEY_ENDS ? -1 : 0;
    }

    private static void counts(
            Handle h, NoticeKind kind, String sql, Instant from, LocalDate day, List<Found> into) {
        h.createQuery(sql)
                .bind(0, from.toEpochMilli())
                .map((r, _) -> found(kind, r.getString(1), r.getLong(2), day))
                .forEach(into::add);
    }

    private static Map<UUID, Long> known(Handle h, Instant begin) {
        Map<UUID, Long> known = new HashMap<>();
        h.createQuery("SELECT id, amount FROM notice WHERE at >= ?")
                .bind(0, begin.toEpochMilli())
                .map((r, _) -> Map.entry(r.getObject(1, UUID.class), r.getLong(2)))
                .forEach(each -> known.put(each.getKey(), each.getValue()));
        return known;
    }

    private static Found found(NoticeKind kind, String subject, long amount, LocalDate day) {
        String name = kind + " " + day + " " + subject;
        return new Found(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                kind,
                subject,
                amount);
    }
}
