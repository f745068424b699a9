package com.erpsmartcloud.privacy.network;

import com.erpsmartcloud.net.BodyClass;
import com.erpsmartcloud.net.NetworkLog.Entry;
import com.erpsmartcloud.net.NetworkLog.Result;
import com.erpsmartcloud.store.Store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads the network log, page by page. What has ended a moment ago is written first, so nothing is
/// missing, unless the file takes nothing.
public final class NetworkReader {

    private static final String COLUMNS =
            """
            SELECT seq, at, host, purpose, method, path, bytes_out, bytes_in, carries, status, result, tls, took_millis
              FROM network_request
            """;

    private static final String TOTALS =
            """
            SELECT r.host, COUNT(*), SUM(CASE WHEN r.result = 'ANSWERED' THEN 0 ELSE 1 END), SUM(r.bytes_out),
                   SUM(r.bytes_in), MIN(r.at), MAX(r.at),
                   COALESCE((SELECT t.tls FROM network_request t WHERE t.host = r.host AND t.tls <> ''
                              ORDER BY t.seq DESC FETCH FIRST 1 ROW ONLY), ''),
                   EXISTS (SELECT 1 FROM blocked_host b WHERE b.host = r.host)
              FROM network_request r
             GROUP BY r.host
             ORDER BY 2 DESC, 1
            """;

    private final Store store;
    private final NetworkJournal journal;

    public NetworkReader(Store store, NetworkJournal journal) {
        this.store = store;
        this.journal = journal;
    }

    /// @param offset of the first row wanted, from 0
    /// @return newest first
    public List<NetworkRow> page(NetworkFilter filter, long offset, int limit) {
        var _ = journal.writeWaiting();
        Map<String, Object> values = new HashMap<>(Map.of("offset", offset, "limit", limit));
        String sql =
                COLUMNS
                        + where(filter, values)
                        + " ORDER BY seq DESC OFFSET :offset ROWS FETCH NEXT :limit ROWS ONLY";
        return store.read(h -> bound(h, sql, values).map((r, _) -> row(r)).list());
    }

    public long count(NetworkFilter filter) {
        var _ = journal.writeWaiting();
        Map<String, Object> values = new HashMap<>();
        String sql = "SELECT COUNT(*) FROM network_request" + where(filter, values);
        return store.read(h -> bound(h, sql, values).mapTo(Long.class).one());
    }

    /// Number of the newest row, 0 without any.
    public long newest() {
        var _ = journal.writeWaiting();
        return store.read(h ->
                h.createQuery("SELECT COALESCE(MAX(seq), 0) FROM network_request")
                        .mapTo(Long.class)
                        .one());
    }

    /// @return the busiest host first
    public List<HostTotal> totals() {
        var _ = journal.writeWaiting();
        return store.read(h -> h.createQuery(TOTALS).map((r, _) -> total(r)).list());
    }

    /// How many different hosts were called, or tried, from then on.
    public long hostsSince(Instant from) {
        var _ = journal.writeWaiting();
        return store.read(h ->
                h.createQuery("SELECT COUNT(DISTINCT host) FROM network_request WHERE at >= ?")
                        .bind(0, from.toEpochMilli())
                        .mapTo(Long.class)
                        .one());
    }

    /// Requests that are not in the log, because the file took none for too long.
    public long lost() {
        return journal.lost();
    }

    private static String where(NetworkFilter filter, Map<String, Object> values) {
        List<String> terms = new ArrayList<>();
        filter.host()
                .ifPresent(host -> {
                    terms.add("host = :host");
                    values.put("host", host);
                });
        filter.carries()
                .ifPresent(carries -> {
                    terms.add("carries = :carries");
                    values.put("carries", carries.name());
                });
        filter.result()
                .ifPresent(result -> {
                    terms.add("result = :result");
                    values.put("result", result.name());
                });
        filter.from()
                .ifPresent(from -> {
                    terms.add("at >= :from");
                    values.put("from", from.toEpochMilli());
                });
        filter.to()
                .ifPresent(to -> {
                    terms.add("at < :to");
                    values.put("to", to.toEpochMilli());
                });
        filter.upTo()
                .ifPresent(newest -> {
                    terms.add("seq <= :newest");
                    values.put("newest", newest);
                });
        String text = filter.text().strip().toLowerCase(Locale.ROOT);
        if (!text.isEmpty()) {
            terms.add("LOCATE(:text, LOWER(host || ' ' || path || ' ' || purpose)) > 0");
            values.put("text", text);
        }
        return terms.isEmpty() ? "" : " WHERE " + String.join(" AND ", terms);
    }

    private static Query bound(Handle h, String sql, Map<String, Object> values) {
        return h.createQuery(sql).bindMap(values);
    }

    private static NetworkRow row(ResultSet r) throws SQLException {
        return new NetworkRow(
                r.getLong(1),
                new Entry(
                        Instant.ofEpochMilli(r.getLong(2)),
                        r.getString(3),
                        r.getString(4),
                        r.getString(5),
                        r.getString(6),
                        r.getLong(7),
                        r.getLong(8),
                        BodyClass.valueOf(r.getString(9)),
                        r.getInt(10),
                        Result.valueOf(r.getString(11)),
                        r.getString(12),
                        Duration.ofMillis(r.getLong(13))));
    }

    private static HostTotal total(ResultSet r) throws SQLException {
        return new HostTotal(
                r.getString(1),
                r.getLong(2),
                r.getLong(3),
                r.getLong(4),
                r.getLong(5),
                Instant.ofEpochMilli(r.getLong(6)),
                Instant.ofEpochMilli(r.getLong(7)),
                r.getString(8),
                r.getBoolean(9));
    }
}
