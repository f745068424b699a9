package com.erpsmartcloud.privacy.retention;

import com.erpsmartcloud.privacy.retention.RetentionItem.From;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /// Counts by store, out of the indexes alone; a restricted order is taken off again below.
    private static final String RECEIVED_BY_STORE =
            """
            SELECT o.store_id, COUNT(*) FROM customer_order o
             WHERE o.buyer_since <= :cut AND o.ordered_at <= :cut %s GROUP BY o.store_id
            """;

    private static final String ENDED_BY_STORE =
            """
            SELECT o.store_id, COUNT(*) FROM customer_order o
             WHERE o.ended_at <= :cut AND o.buyer_since IS NOT NULL %1$s GROUP BY o.store_id
            UNION ALL
            SELECT o.store_id, COUNT(*) FROM customer_order o
             WHERE o.ended_at IS NULL AND o.buyer_since IS NOT NULL AND o.marketplace_at <= :cut
               AND o.state IN ('SHIPPED', 'PROBLEM', 'REPLACED', 'CANCEL_REQUESTED') %1$s GROUP BY o.store_id
            """;

    private static final String RESTRICTED = " AND o.id IN (SELECT r.id FROM restriction r)";

    private static final String NOT_UNDERSTOOD =
            "SELECT COUNT(*) FROM quarantined_row WHERE first_at <= :cut AND raw <> ''";

    /// What is erased row by row, once it is over.
    private static final Map<RetentionItem, String> ERASED =
            Map.of(
                    RetentionItem.NETWORK_LOG, "FROM network_request WHERE at <= ?",
                    RetentionItem.TELEMETRY, "FROM telemetry_event WHERE at <= ?",
                    RetentionItem.SUPPORT_MESSAGES, "FROM support_letter WHERE closed_at <= ?");

    private static final String FIRST_KEPT =
            "SELECT seq FROM audit_line WHERE at >= :cut ORDER BY seq FETCH FIRST 1 ROW ONLY";

    private DueRows() {}

    static Instant cut(Instant now, int days) {
        return now.minus(Duration.ofDays(days));
    }

    static long count(Handle handle, RetentionItem item, Instant cut) {
        return switch (item.after()) {
            case REMOVE_BUYER -> buyers(handle, item, cut);
            case EMPTY ->
                    handle.createQuery(NOT_UNDERSTOOD)
                            .bind("cut", cut.toEpochMilli())
                            .mapTo(Long.class)
                            .one();
            case ERASE ->
                    handle.createQuery("SELECT COUNT(*) " + ERASED.get(item))
                            .bind(0, cut.toEpochMilli())
                            .mapTo(Long.class)
                            .one();
            case KEEP_CHAIN_HEAD -> oldAuditLines(handle, cut);
            case NOTHING, ERASED_ELSEWHERE -> 0;
        };
    }

    /// Takes away what is over.
    ///
    /// @return rows that went
    static long erase(Tx tx, RetentionItem item, Instant cut) {
        return switch (item) {
            case NETWORK_LOG -> tx.derive(Tables.NETWORK_REQUEST, delete(item), cut);
            case TELEMETRY -> tx.derive(Tables.TELEMETRY_EVENT, delete(item), cut);
            case SUPPORT_MESSAGES -> letters(tx, cut);
            default -> throw new IllegalArgumentException(item + " is not erased row by row");
        };
    }

    private static String delete(RetentionItem item) {
        return "DELETE " + ERASED.get(item);
    }

    /// Letters go from other devices, too.
    private static long letters(Tx tx, Instant cut) {
        List<UUID> over =
                tx.read()
                        .createQuery("SELECT id " + ERASED.get(RetentionItem.SUPPORT_MESSAGES))
                        .bind(0, cut.toEpochMilli())
                        .mapTo(UUID.class)
                        .list();
        over.forEach(id -> tx.erase(Tables.SUPPORT_LETTER, id));
        return over.size();
    }

    private static long buyers(Handle handle, RetentionItem item, Instant cut) {
        String sql = item.from() == From.RECEIVED ? RECEIVED_BY_STORE : ENDED_BY_STORE;
        Set<UUID> stores =
                handle.createQuery("SELECT id FROM marketplace_store WHERE marketplace = ?")
                        .bind(0, item.marketplace().orElseThrow().name())
                        .mapTo(UUID.class)
                        .set();
        if (stores.isEmpty()) {
            return 0;
        }
        boolean someKept =
                handle.createQuery("SELECT COUNT(*) > 0 FROM restriction WHERE kind = 'ORDER'")
                        .mapTo(Boolean.class)
                        .one();
        long all = sum(handle, sql.formatted(""), cut, stores);
        return someKept ? all - sum(handle, sql.formatted(RESTRICTED), cut, stores) : all;
    }

    private static long sum(Handle handle, String sql, Instant cut, Set<UUID> stores) {
        return handle
                .createQuery(sql)
                .bind("cut", cut.toEpochMilli())
                .map((r, _) -> Map.entry(r.getObject(1, UUID.class), r.getLong(2)))
                .list()
                .stream()
                .filter(each -> stores.contains(each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
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
