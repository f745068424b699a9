package com.erpsmartcloud.inventory;

import static java.util.stream.Collectors.joining;

import com.erpsmartcloud.store.Store;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// [StockReader] on the company file.
public final class H2StockReader implements StockReader {

    private static final String ROWS =
            """
            SELECT '%s' kind, b.product_id, b.warehouse_id, p.sku, p.name, w.name place,
                   b.on_hand, b.promo_held, b.quarantine, b.safety, b.reserved, b.available
              FROM %s b
              JOIN product p ON p.id = b.product_id
              JOIN %s w ON w.id = b.warehouse_id
             WHERE %s
            """;

    /// Of the counted rows no more than can be on the page: there may be many, the others are few.
    private static final String PAGE =
            """
            SELECT * FROM ((%s ORDER BY %s FETCH FIRST :reach ROWS ONLY)%s) x
             ORDER BY %s OFFSET :offset ROWS FETCH NEXT :limit ROWS ONLY
            """;

    private static final String ONE = " b.product_id = :product AND b.warehouse_id = :warehouse";

    private static final String COUNTS =
            """
            SELECT COUNT(*), COUNT(CASE WHEN b.available < 0 THEN 1 END), COUNT(CASE WHEN b.available = 0 THEN 1 END),
                   COUNT(CASE WHEN b.available BETWEEN 1 AND 5 THEN 1 END)
              FROM %s b JOIN product p ON p.id = b.product_id WHERE %s
            """;

    private static final String TOTALS =
            """
            SELECT COUNT(*), COALESCE(SUM(b.on_hand), 0), COALESCE(SUM(b.reserved), 0), COALESCE(SUM(b.available), 0)
              FROM %s b JOIN product p ON p.id = b.product_id WHERE %s
            """;

    private static final String LEDGER =
            """
            SELECT m.id, m.at, m.kind, m.quantity, m.reason, m.document, m.note, m.actor, m.device, m.reverses_id,
                   (SELECT MIN(r.id) FROM stock_movement r WHERE r.reverses_id = m.id)
              FROM stock_movement m WHERE m.product_id = ? AND m.warehouse_id = ?
             ORDER BY m.at DESC, m.id DESC FETCH FIRST ? ROWS ONLY
            """;

    private final Store store;

    public H2StockReader(Store store) {
        this.store = store;
    }

    @Override
    public List<StockRow> page(StockQuery query, long offset, int limit) {
        if (query.asOf().isPresent()) {
            return store.read(h -> StockHistory.page(h, query, query.asOf().get(), offset, limit));
        }
        StockSql sql = new StockSql(query);
        return store.read(h -> {
            StockKinds kinds = StockKinds.of(h, query.tab());
            String others =
                    kinds.beside().stream()
                            .map(kind -> " UNION ALL (" + rows(kind, sql.where()) + ")")
                            .collect(joining());
            String page =
                    PAGE.formatted(
                            rows(kinds.main(), sql.where()),
                            sql.orderBy(),
                            others,
                            sql.orderBy("x"));
            List<StockRow> rows =
                    sql.bind(h.createQuery(page))
                            .bind("reach", offset + limit)
                            .bind("offset", offset)
                            .bind("limit", limit)
                            .map((r, _) -> row(r))
                            .list();
            return Beside.of(h, rows);
        });
    }

    private static String rows(StockKinds.Source of, String where) {
        return ROWS.formatted(of.kind(), of.balance(), of.places(), where + of.only());
    }

    @Override
    public Map<StockQuery.Tab, Long> counts(StockQuery query) {
        boolean isHeld = query.tab() == StockQuery.Tab.HELD;
        StockSql own = anyTab(query, !isHeld);
        StockSql held = anyTab(query, isHeld);
        return store.read(h -> {
            Map<StockQuery.Tab, Long> counts = new EnumMap<>(StockQuery.Tab.class);
            StockKinds.own(h)
                    .all()
                    .forEach(each ->
                            own.bind(h.createQuery(inPlace(COUNTS, each, own.where())))
                                    .map((r, _) -> {
                                        counts.merge(StockQuery.Tab.ALL, r.getLong(1), Long::sum);
                                        counts.merge(
                                                StockQuery.Tab.OVERSOLD, r.getLong(2), Long::sum);
                                        counts.merge(StockQuery.Tab.OUT, r.getLong(3), Long::sum);
                                        counts.merge(StockQuery.Tab.LOW, r.getLong(4), Long::sum);
                                        return counts;
                                    })
                                    .one());
            counts.put(
                    StockQuery.Tab.HELD,
                    held.bind(h.createQuery(inPlace(COUNTS, StockKinds.HELD.main(), held.where())))
                            .mapTo(Long.class)
                            .one());
            return counts;
        });
    }

    /// @param inPlaces whether the chosen places are of the kind that is counted
    private static StockSql anyTab(StockQuery query, boolean inPlaces) {
        return new StockSql(
                new StockQuery(
                        StockQuery.Tab.ALL,
                        inPlaces ? query.warehouses() : Set.of(),
                        query.text(),
                        query.sort(),
                        query.direction()));
    }

    private static String inPlace(String sql, StockKinds.Source of, String where) {
        return sql.formatted(of.balance(), where + of.only());
    }

    @Override
    public StockTotals totals(StockQuery query) {
        if (query.asOf().isPresent()) {
            return store.read(h -> StockHistory.totals(h, query, query.asOf().get()));
        }
        StockSql sql = new StockSql(query);
        return store.read(h -> {
            StockTotals sum = StockTotals.NONE;
            for (StockKinds.Source each : StockKinds.of(h, query.tab()).all().toList()) {
                sum =
                        sum.and(
                                each.kind(),
                                sql.bind(h.createQuery(inPlace(TOTALS, each, sql.where())))
                                        .map((r, _) ->
                                                new StockTotals(
                                                        r.getLong(1),
                                                        r.getLong(2),
                                                        r.getLong(3),
                                                        r.getLong(4),
                                                        0))
                                        .one());
            }
            return sum;
        });
    }

    @Override
    public StockValue value(StockQuery query) {
        return store.read(h -> StockValuation.of(h, query));
    }

    @Override
    public Optional<StockRow> row(StockKey key) {
        return store.read(h ->
                Beside.of(
                                h,
                                h.createQuery(
                                                Stream.concat(
                                                                StockKinds.own(h).all(),
                                                                StockKinds.HELD.all())
                                                        .map(kind -> rows(kind, ONE))
                                                        .collect(joining(" UNION ALL ")))
                                        .bind("product", key.productId())
                                        .bind("warehouse", key.warehouseId())
                                        .map((r, _) -> row(r))
                                        .list())
                        .stream()
                        .findFirst());
    }

    @Override
    public List<KitShare> kit(StockKey key) {
        return store.read(h -> KitStock.parts(h, key));
    }

    @Override
    public List<LedgerRow> ledger(StockKey key, int limit) {
        return store.read(h -> {
            StockLevel level =
                    h.createQuery(rows(StockKinds.own(h).main(), ONE))
                            .bind("product", key.productId())
                            .bind("warehouse", key.warehouseId())
                            .map((r, _) -> row(r).level())
                            .findOne()
                            .orElse(StockLevel.NONE);
            Map<StockKind, Long> balance = new HashMap<>();
            for (StockKind kind : StockKind.values()) {
                balance.put(kind, level.of(kind));
            }
            return h.createQuery(LEDGER)
                    .bind(0, key.productId())
                    .bind(1, key.warehouseId())
                    .bind(2, limit)
                    .map((r, _) -> ledgerRow(r, balance))
                    .list();
        });
    }

    @Override
    public List<BinUnits> bins(StockKey key) {
        return new PlaceReader(store).of(key);
    }

    @Override
    public List<HeldUnits> held(UUID product) {
        return store.read(h -> HeldBalance.of(h, product));
    }

    @Override
    public Optional<WhyNumber> why(UUID listing, UUID warehouse) {
        return store.read(h -> Why.read(h, listing, warehouse));
    }

    @Override
    public List<Warehouse> held() {
        return store.read(HeldBalance::places);
    }

    @Override
    public List<Warehouse> warehouses() {
        return store.read(H2StockReader::ours);
    }

    private static List<Warehouse> ours(Handle h) {
        return h.createQuery(
                        "SELECT id, code, name FROM warehouse WHERE NOT archived ORDER BY"
                                + " code")
                .map((r, _) ->
                        new Warehouse(r.getObject(1, UUID.class), r.getString(2), r.getString(3)))
                .list();
    }

    private static StockRow row(ResultSet r) throws SQLException {
        return new StockRow(
                new StockKey(r.getObject(2, UUID.class), r.getObject(3, UUID.class)),
                StockRow.Kind.valueOf(r.getString(1)),
                r.getString(4),
                r.getString(5),
                r.getString(6),
                new StockLevel(
                        r.getLong(7), r.getLong(8), r.getLong(9), r.getLong(10), r.getLong(11)),
                r.getLong(12),
                0,
                0,
                Optional.empty(),
                List.of());
    }

    /// Walks back from today's balance, newest first.
    private LedgerRow ledgerRow(ResultSet r, Map<StockKind, Long> balance) throws SQLException {
        StockKind kind = StockKind.valueOf(r.getString(3));
        long quantity = r.getLong(4);
        long after = balance.getOrDefault(kind, 0L);
        balance.put(kind, after - quantity);
        return new LedgerRow(
                r.getObject(1, UUID.class),
                Instant.ofEpochMilli(r.getLong(2)),
                kind,
                quantity,
                after,
                StockReason.valueOf(r.getString(5)),
                r.getString(6),
                r.getString(7),
                r.getString(8),
                r.getLong(9) == store.device(),
                Optional.ofNullable(r.getObject(11, UUID.class)),
                Optional.ofNullable(r.getObject(10, UUID.class)));
    }
}
