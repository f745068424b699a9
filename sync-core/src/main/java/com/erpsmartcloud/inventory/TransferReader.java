package com.erpsmartcloud.inventory;

import com.erpsmartcloud.store.Store;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Transfers for screens. What was sent and received is what the ledger says under the transfer's
/// number, so taking a movement back moves the transfer back as well.
public final class TransferReader {

    /// Which transfers a list shows.
    public enum Tab {
        ALL,
        DRAFT,
        /// Sent, and something is still expected.
        ON_THE_WAY,
        DONE
    }

    private static final String LINES =
            """
            SELECT l.id, l.transfer_id, l.product_id, l.planned,
                   COALESCE((SELECT -SUM(m.quantity) FROM stock_movement m
                              WHERE m.document = t.number AND m.product_id = l.product_id
                                AND m.warehouse_id = t.from_id AND m.kind = 'ON_HAND'), 0) sent,
                   COALESCE((SELECT SUM(m.quantity) FROM stock_movement m
                              WHERE m.document = t.number AND m.product_id = l.product_id
                                AND m.warehouse_id = t.to_id AND m.kind = 'ON_HAND'), 0) received
              FROM stock_transfer_line l JOIN stock_transfer t ON t.id = l.transfer_id
            """;

    private static final String SUMS =
            """
            SELECT t.id, t.number, t.from_id, f.code from_code, f.name from_name, t.to_id, w.code to_code,
                   w.name to_name, t.note, t.created_at, COUNT(l.id) lines, COALESCE(SUM(l.planned), 0) planned,
                   COALESCE(SUM(l.sent), 0) sent, COALESCE(SUM(l.received), 0) received,
                   COALESCE(SUM(CASE WHEN NOT t.closed AND l.sent > l.received THEN l.sent - l.received END), 0) way,
                   COUNT(CASE WHEN l.sent <> l.received THEN 1 END) differing
              FROM stock_transfer t
              JOIN warehouse f ON f.id = t.from_id
              JOIN warehouse w ON w.id = t.to_id
              LEFT JOIN (%s) l ON l.transfer_id = t.id
             %s
             GROUP BY t.id, t.number, t.from_id, f.code, f.name, t.to_id, w.code, w.name, t.note, t.created_at
            """;

    private static final String PAGE =
            "SELECT * FROM ("
                    + SUMS.formatted(LINES, "")
                    + ") s WHERE %s ORDER BY s.created_at DESC, s.number"
                    + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";

    private static final String COUNTS =
            "SELECT COUNT(*), COUNT(CASE WHEN "
                    + where(Tab.DRAFT)
                    + " THEN 1 END), COUNT(CASE WHEN "
                    + where(Tab.ON_THE_WAY)
                    + " THEN 1 END), COUNT(CASE WHEN "
                    + where(Tab.DONE)
                    + " THEN 1 END) FROM ("
                    + SUMS.formatted(LINES, "")
                    + ") s";

    private final Store store;

    public TransferReader(Store store) {
        this.store = store;
    }

    /// Newest first.
    public List<TransferRow> page(Tab tab, long offset, int limit) {
        return store.read(h ->
                h.createQuery(PAGE.formatted(where(tab)))
                        .bind(0, offset)
                        .bind(1, limit)
                        .map((r, _) -> row(r))
                        .list());
    }

    public Map<Tab, Long> counts() {
        return store.read(h ->
                h.createQuery(COUNTS)
                        .map((r, _) -> {
                            Map<Tab, Long> counts = new EnumMap<>(Tab.class);
                            counts.put(Tab.ALL, r.getLong(1));
                            counts.put(Tab.DRAFT, r.getLong(2));
                            counts.put(Tab.ON_THE_WAY, r.getLong(3));
                            counts.put(Tab.DONE, r.getLong(4));
                            return counts;
                        })
                        .one());
    }

    public Optional<TransferRow> transfer(UUID id) {
        return store.read(h -> one(h, id));
    }

    /// By SKU.
    public List<TransferLine> lines(UUID transfer) {
        return store.read(h -> lines(h, transfer));
    }

    static Optional<TransferRow> one(Handle handle, UUID id) {
        return handle.createQuery(
                        SUMS.formatted(LINES + " WHERE l.transfer_id = :id", "WHERE t.id = :id"))
                .bind("id", id)
                .map((r, _) -> row(r))
                .findOne();
    }

    static List<TransferLine> lines(Handle handle, UUID transfer) {
        return handle.createQuery(
                        "SELECT x.id, x.product_id, p.sku, p.name, x.planned, x.sent, x.received"
                                + " FROM ("
                                + LINES
                                + " WHERE l.transfer_id = ?) x JOIN product p ON p.id ="
                                + " x.product_id ORDER BY p.sku")
                .bind(0, transfer)
                .map((r, _) ->
                        new TransferLine(
                                r.getObject(1, UUID.class),
                                r.getObject(2, UUID.class),
                                r.getString(3),
                                r.getString(4),
                                r.getLong(5),
                                r.getLong(6),
                                r.getLong(7)))
                .list();
    }

    private static String where(Tab tab) {
        return switch (tab) {
            case ALL -> "TRUE";
            case DRAFT -> "s.sent = 0 AND s.received = 0";
            case ON_THE_WAY -> "s.way > 0";
            case DONE -> "s.way = 0 AND (s.sent <> 0 OR s.received <> 0)";
        };
    }

    private static TransferRow row(ResultSet r) throws SQLException {
        return new TransferRow(
                r.getObject("id", UUID.class),
                r.getString("number"),
                new StockReader.Warehouse(
                        r.getObject("from_id", UUID.class),
                        r.getString("from_code"),
                        r.getString("from_name")),
                new StockReader.Warehouse(
                        r.getObject("to_id", UUID.class),
                        r.getString("to_code"),
                        r.getString("to_name")),
                r.getString("note"),
                Instant.ofEpochMilli(r.getLong("created_at")),
                TransferState.of(
                        r.getLong("sent"),
                        r.getLong("received"),
                        r.getLong("way"),
                        r.getLong("differing")),
                r.getLong("lines"),
                r.getLong("planned"),
                r.getLong("sent"),
                r.getLong("received"),
                r.getLong("way"));
    }
}
