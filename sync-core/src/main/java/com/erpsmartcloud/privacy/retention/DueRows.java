package com.erpsmartcloud.privacy.retention;

import com.erpsmartcloud.privacy.retention.RetentionItem.From;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Finds what is over.
final class DueRows {

    /// An order that was received is never older than its own date: a clock that was set back when
    /// it came in does not shorten its time.
    private static final String RECEIVED =
            """
            SELECT o.id, o.external_id, s.name, GREATEST(o.buyer_since, o.ordered_at) since
              FROM customer_order o JOIN marketplace_store s ON s.id = o.store_id AND s.marketplace = :marketplace
             WHERE o.buyer_since <= :cut AND o.ordered_at <= :cut
               AND NOT EXISTS (SELECT 1 FROM restriction r WHERE r.id = o.id)
            """;

    /// An order that left and that the marketplace never spoke of again is over, too.
    private static final String ENDED =
            """
            SELECT o.id, o.external_id, s.name, o.ended_at since
              FROM customer_order o JOIN marketplace_store s ON s.id = o.store_id AND s.marketplace = :marketplace
             WHERE o.ended_at <= :cut AND o.buyer_since IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM restriction r WHERE r.id = o.id)
            UNION ALL
            SELECT o.id, o.external_id, s.name, o.marketplace_at since
              FROM customer_order o JOIN marketplace_store s ON s.id = o.store_id AND s.marketplace = :marketplace
             WHERE o.ended_at IS NULL AND o.buyer_since IS NOT NULL AND o.marketplace_at <= :cut
               AND o.state IN ('SHIPPED', 'PROBLEM', 'REPLACED', 'CANCEL_REQUESTED')
               AND NOT EXISTS (SELECT 1 FROM restriction r WHERE r.id = o.id)
            """;

    private static final String NOT_UNDERSTOOD =
            "SELECT COUNT(*) FROM quarantined_row WHERE first_at <= :cut AND raw <> ''";

    private static final String FIRST_KEPT =
            "SELECT seq FROM audit_line WHERE at >= :cut ORDER BY seq FETCH FIRST 1 ROW ONLY";

    private DueRows() {}

    static Instant cut(Instant now, int days) {
        return now.minus(Duration.ofDays(days));
    }

    static long count(Handle handle, RetentionItem item, Instant cut) {
        return switch (item.after()) {
            case REMOVE_BUYER ->
                    bound(handle.createQuery("SELECT COUNT(*) FROM (" + sql(item) + ")"), item, cut)
                            .mapTo(Long.class)
                            .one();
            case EMPTY ->
                    handle.createQuery(NOT_UNDERSTOOD)
                            .bind("cut", cut.toEpochMilli())
                            .mapTo(Long.class)
                            .one();
            case KEEP_CHAIN_HEAD -> oldAuditLines(handle, cut);
            case NOTHING, ERASED_ELSEWHERE -> 0;
        };
    }

    /// The oldest first.
    static List<DueOrder> page(
            Handle handle, RetentionItem item, Instant cut, long offset, int limit) {
        return bound(
                        handle.createQuery(
                                sql(item)
                                        + " ORDER BY since, external_id OFFSET :offset ROWS FETCH"
                                        + " NEXT :limit ROWS ONLY"),
                        item,
                        cut)
                .bind("offset", offset)
                .bind("limit", limit)
                .map((r, _) ->
                        new DueOrder(
                                r.getObject(1, UUID.class),
                                r.getString(2),
                                r.getString(3),
                                Instant.ofEpochMilli(r.getLong(4))))
                .list();
    }

    static List<UUID> orders(Handle handle, RetentionItem item, Instant cut) {
        return bound(handle.createQuery("SELECT id FROM (" + sql(item) + ")"), item, cut)
                .mapTo(UUID.class)
                .list();
    }

    private static Query bound(Query query, RetentionItem item, Instant cut) {
        return query.bind("cut", cut.toEpochMilli())
                .bind("marketplace", item.marketplace().orElseThrow().name());
    }

    private static String sql(RetentionItem item) {
        return item.from() == From.RECEIVED ? RECEIVED : ENDED;
    }

    /// The newest line always stays.
    private static long oldAuditLines(Handle handle, Instant cut) {
        long first =
                handle.createQuery("SELECT MIN(seq) FROM audit_line")
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L);
        long kept =
                handle.createQuery(FIRST_KEPT)
                        .bind("cut", cut.toEpochMilli())
                        .mapTo(Long.class)
                        .findOne()
                        .or(() ->
                                handle.createQuery("SELECT MAX(seq) FROM audit_line")
                                        .mapTo(Long.class)
                                        .findOne())
                        .orElse(first);
        return kept - first;
    }
}
