package com.erpsmartcloud.inventory;

import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.store.Store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Stocktakes for screens. What is expected is what the ledger says for the moment a line was
/// counted: what moved since does not count as a difference, so selling goes on.
///
/// Source: domain rule C.12.
public final class StocktakeReader {

    /// Which lines of a stocktake a list shows.
    public enum Tab {
        ALL,
        UNCOUNTED,
        DIFFERING,
        RECOUNT
    }

    /// @param counts lines of each view; no differences are told while a blind count goes on
    public record Counts(Map<Tab, Long> counts) {

        public Counts {
            counts = Map.copyOf(counts);
        }

        public long of(Tab tab) {
            return counts.getOrDefault(tab, 0L);
        }
    }

    /// What the ledger says for a line `l` of the stocktake `s`.
    private static final String EXPECTED =
            """
            COALESCE(l.expected,
              CASE WHEN l.bin_id IS NULL
                   THEN COALESCE((SELECT b.on_hand FROM stock_balance b WHERE b.product_id = l.product_id
                                     AND b.warehouse_id = s.warehouse_id), 0)
                      - COALESCE((SELECT SUM(x.on_hand) FROM stock_bin x WHERE x.product_id = l.product_id
                                     AND x.warehouse_id = s.warehouse_id), 0)
                   ELSE COALESCE((SELECT x.on_hand FROM stock_bin x WHERE x.product_id = l.product_id
                                     AND x.warehouse_id = s.warehouse_id AND x.bin_id = l.bin_id), 0) END
              - COALESCE((SELECT SUM(m.quantity) FROM stock_movement m
                           WHERE m.product_id = l.product_id AND m.at > l.counted_at
                             AND m.warehouse_id = s.warehouse_id AND m.kind = 'ON_HAND'
                             AND m.bin_id IS NOT DISTINCT FROM l.bin_id), 0))
            """;

    static final String LINES =
            """
            SELECT l.id, l.stocktake_id, l.product_id, l.bin_id, l.counted, l.counted_at, l.counted_by, l.recount,
                   %s expected
              FROM stocktake_line l JOIN stocktake s ON s.id = l.stocktake_id
            """
                    .formatted(EXPECTED);

    private static final String HEAD =
            """
            SELECT s.id, s.number, s.warehouse_id, w.code, w.name, s.bin_id, COALESCE(n.code, '') bin_code, s.only,
                   s.blind, s.state, s.started_by, s.started_at, s.posted_at,
                   (SELECT COUNT(*) FROM stocktake_line l WHERE l.stocktake_id = s.id) lines,
                   (SELECT COUNT(l.counted) FROM stocktake_line l WHERE l.stocktake_id = s.id) counted,
                   (SELECT COUNT(*) FROM stocktake_line l WHERE l.stocktake_id = s.id AND l.recount) recounts,
                   (SELECT COUNT(*) FROM stocktake_line l WHERE l.stocktake_id = s.id AND l.counted IS NOT NULL
                       AND l.counted <> %s) differing,
                   COALESCE((SELECT SUM(l.counted - %s) FROM stocktake_line l WHERE l.stocktake_id = s.id
                               AND l.counted IS NOT NULL), 0) variance
              FROM stocktake s
              JOIN warehouse w ON w.id = s.warehouse_id
              LEFT JOIN bin n ON n.id = s.bin_id
            """
                    .formatted(EXPECTED, EXPECTED);

    private static final String SHOWS =
            "SELECT NOT blind OR state <> 'COUNTING' FROM stocktake WHERE id = ?";

    private static final String FOUND =
            """
              FROM (%s WHERE l.stocktake_id = :id) d
              JOIN product p ON p.id = d.product_id
              LEFT JOIN bin n ON n.id = d.bin_id
             WHERE %s AND (:text = '%%' OR LOWER(p.sku) LIKE :text OR LOWER(p.name) LIKE :text
                           OR p.id IN (SELECT c.product_id FROM product_barcode c WHERE c.code = :code))
            """;

    private static final String PAGE =
            """
            SELECT d.id, d.product_id, p.sku, p.name, COALESCE(n.code, '') bin, d.expected, d.counted, d.counted_at,
                   d.counted_by, d.recount
            """
                    + FOUND
                    + " ORDER BY bin, p.sku OFFSET :offset ROWS FETCH NEXT :limit ROWS ONLY";

    private static final String COUNTS =
            """
            SELECT COUNT(*), COUNT(CASE WHEN d.counted IS NULL THEN 1 END),
                   COUNT(CASE WHEN d.counted <> d.expected THEN 1 END), COUNT(CASE WHEN d.recount THEN 1 END)
              FROM (%s WHERE l.stocktake_id = ?) d
            """
                    .formatted(LINES);

    private final Store store;
    private final UnitCosts costs;

    /// @param costs for the value of differences
    public StocktakeReader(Store store, UnitCosts costs) {
        this.store = store;
        this.costs = costs;
    }

    /// Newest first.
    public List<StocktakeRow> page(long offset, int limit) {
        return store.read(h ->
                h.createQuery(
                                HEAD
                                        + " ORDER BY s.started_at DESC, s.number OFFSET ? ROWS"
                                        + " FETCH NEXT ? ROWS ONLY")
                        .bind(0, offset)
                        .bind(1, limit)
                        .map((r, _) -> row(r))
                        .list());
    }

    public long count() {
        return store.read(
                h -> h.createQuery("SELECT COUNT(*) FROM stocktake").mapTo(Long.class).one());
    }

    public Optional<StocktakeRow> stocktake(UUID id) {
        return store.read(h -> one(h, id));
    }

    /// Lines by bin and SKU.
    ///
    /// @param text part of a SKU or name, or a whole barcode; empty for all
    public List<StocktakeLine> lines(UUID id, Tab tab, String text, long offset, int limit) {
        return store.read(h -> {
            boolean shows = shows(h, id);
            List<StocktakeLine> lines =
                    find(h, PAGE, id, where(tab), text)
                            .bind("offset", offset)
                            .bind("limit", limit)
                            .map((r, _) -> line(r, shows))
                            .list();
            return shows ? valued(h, lines) : lines;
        });
    }

    /// How many lines [#lines] has in all.
    public long countLines(UUID id, Tab tab, String text) {
        return store.read(h ->
                find(h, "SELECT COUNT(*)" + FOUND, id, where(tab), text).mapTo(Long.class).one());
    }

    public Counts counts(UUID id) {
        return store.read(h -> {
            boolean shows = shows(h, id);
            return h.createQuery(COUNTS)
                    .bind(0, id)
                    .map((r, _) ->
                            new Counts(
                                    Map.of(
                                            Tab.ALL,
                                            r.getLong(1),
                                            Tab.UNCOUNTED,
                                            r.getLong(2),
                                            Tab.DIFFERING,
                                            shows ? r.getLong(3) : 0,
                                            Tab.RECOUNT,
                                            r.getLong(4))))
                    .one();
        });
    }

    private static boolean shows(Handle handle, UUID id) {
        return handle.createQuery(SHOWS).bind(0, id).mapTo(Boolean.class).findOne().orElse(false);
    }

    static Optional<StocktakeRow> one(Handle handle, UUID id) {
        return handle.createQuery(HEAD + " WHERE s.id = ?")
                .bind(0, id)
                .map((r, _) -> row(r))
                .findOne();
    }

    private static Query find(Handle handle, String sql, UUID id, String where, String text) {
        String clean = text.strip();
        return handle.createQuery(sql.formatted(LINES, where))
                .bind("id", id)
                .bind("text", clean.isEmpty() ? "%" : "%" + clean.toLowerCase(Locale.ROOT) + "%")
                .bind("code", clean);
    }

    private static String where(Tab tab) {
        return switch (tab) {
            case ALL -> "TRUE";
            case UNCOUNTED -> "d.counted IS NULL";
            case DIFFERING -> "d.counted <> d.expected";
            case RECOUNT -> "d.recount";
        };
    }

    private List<StocktakeLine> valued(Handle handle, List<StocktakeLine> lines) {
        Map<UUID, Money> known =
                costs.of(handle, lines.stream().map(StocktakeLine::productId).distinct().toList());
        return lines.stream()
                .map(line -> {
                    Optional<Money> value =
                            line.variance().isEmpty()
                                    ? Optional.empty()
                                    : Optional.ofNullable(known.get(line.productId()))
                                            .map(c -> c.times(line.variance().getAsLong()));
                    return new StocktakeLine(
                            line.id(),
                            line.productId(),
                            line.sku(),
                            line.name(),
                            line.bin(),
                            line.expected(),
                            line.counted(),
                            line.countedAt(),
                            line.countedBy(),
                            line.recount(),
                            value);
                })
                .toList();
    }

    private static StocktakeLine line(ResultSet r, boolean shows) throws SQLException {
        return new StocktakeLine(
                r.getObject(1, UUID.class),
                r.getObject(2, UUID.class),
                r.getString(3),
                r.getString(4),
                r.getString(5),
                shows ? number(r, 6) : OptionalLong.empty(),
                number(r, 7),
                instant(r, 8),
                r.getString(9),
                r.getBoolean(10),
                Optional.empty());
    }

    private static OptionalLong number(ResultSet r, int column) throws SQLException {
        long value = r.getLong(column);
        return r.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static Optional<Instant> instant(ResultSet r, int column) throws SQLException {
        OptionalLong millis = number(r, column);
        return millis.isPresent()
                ? Optional.of(Instant.ofEpochMilli(millis.getAsLong()))
                : Optional.empty();
    }

    private static StocktakeRow row(ResultSet r) throws SQLException {
        StocktakeState state = StocktakeState.valueOf(r.getString("state"));
        boolean blind = r.getBoolean("blind");
        boolean shows = !blind || state != StocktakeState.COUNTING;
        return new StocktakeRow(
                r.getObject("id", UUID.class),
                r.getString("number"),
                new StockReader.Warehouse(
                        r.getObject("warehouse_id", UUID.class),
                        r.getString("code"),
                        r.getString("name")),
                Optional.ofNullable(r.getObject("bin_id", UUID.class)),
                r.getString("bin_code"),
                r.getString("only"),
                blind,
                state,
                r.getString("started_by"),
                Instant.ofEpochMilli(r.getLong("started_at")),
                instant(r, r.findColumn("posted_at")),
                r.getLong("lines"),
                r.getLong("counted"),
                shows ? r.getLong("differing") : 0,
                r.getLong("recounts"),
                shows ? r.getLong("variance") : 0);
    }
}
