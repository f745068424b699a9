package com.erpsmartcloud.orders;

import com.erpsmartcloud.access.Field;
import com.erpsmartcloud.access.FieldAccess;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.time.Now;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// [OrderReader] on the company file.
public final class H2OrderReader implements OrderReader {

    static final String ROW =
            """
            SELECT o.id, o.store_id, s.marketplace, s.name, o.external_id, o.state, o.raw_status, o.ship_by, o.ordered_at,
                   o.first_item, o.first_article,
                   (SELECT COUNT(*) - 1 FROM order_line l WHERE l.order_id = o.id AND l.quantity > 0),
                   o.units, o.buyer_name, o.country, o.tracking, o.total_minor, o.currency,
                   (SELECT MIN(p.kind) FROM order_problem p WHERE p.order_id = o.id),
                   COALESCE(x.hold, ''), x.held_at, o.carrier, COALESCE(w.name, '')
            """;

    /// Where the seller's own decisions about the order stand.
    static final String OWN =
            """
              LEFT JOIN order_own x ON x.id = o.id
              LEFT JOIN warehouse w ON w.id = COALESCE(x.warehouse_id, o.warehouse_id)
            """;

    /// The inner select touches the index alone; whole rows are read for the page only.
    private static final String PAGE =
            ROW
                    + """
                      FROM (%1$s OFFSET :offset ROWS FETCH NEXT :limit ROWS ONLY) v
                      JOIN customer_order o ON o.no = v.no
                      JOIN marketplace_store s ON s.id = o.store_id
                    """
                    + OWN
                    + " ORDER BY %2$s";

    private static final String IDS =
            """
            SELECT o.id FROM (%1$s OFFSET :offset ROWS FETCH NEXT :limit ROWS ONLY) v
              JOIN customer_order o ON o.no = v.no ORDER BY %2$s
            """;

    private static final String ROWS =
            ROW
                    + """
                      FROM UNNEST(?) t(id) JOIN customer_order o ON o.id = t.id
                      JOIN marketplace_store s ON s.id = o.store_id
                    """
                    + OWN;

    private static final String SUMS =
            """
            SELECT o.state, o.currency, COUNT(*), SUM(o.units), SUM(o.total_minor)
              FROM UNNEST(?) t(id) JOIN customer_order o ON o.id = t.id GROUP BY o.state, o.currency
            """;

    private static final String KEPT =
            """
            SELECT o.state, o.currency, SUM(o.orders), SUM(o.units), SUM(o.total_minor) FROM order_tally o
             WHERE %s GROUP BY o.state, o.currency
            """;

    private final Store store;
    private final Now now;
    private final FieldAccess access;

    public H2OrderReader(Store store, Now now) {
        this(store, now, FieldAccess.OWNER);
    }

    /// @param access buyers are left out of every answer for who may not see them, and so are notes
    ///   and originals, which may name them
    public H2OrderReader(Store store, Now now, FieldAccess access) {
        this.store = store;
        this.now = now;
        this.access = access;
    }

    private List<OrderRow> seen(List<OrderRow> rows) {
        return access.sees(Field.BUYER) ? rows : rows.stream().map(OrderRow::withoutBuyer).toList();
    }

    @Override
    public List<OrderRow> page(OrderQuery query, long offset, int limit) {
        return store.read(h -> {
            OrderSql sql = sql(h, query);
            List<OrderRow> rows =
                    sql.bind(h.createQuery(PAGE.formatted(sql.rows(), sql.orderBy())))
                            .bind("offset", offset)
                            .bind("limit", limit)
                            .map(H2OrderReader::row)
                            .list();
            return seen(OwnMarks.on(h, rows));
        });
    }

    @Override
    public long count(OrderQuery query) {
        return tallies(query).values().stream().mapToLong(Tally::orders).sum();
    }

    @Override
    public Map<OrderTab, Long> counts(OrderQuery query) {
        Map<VisibleState, Long> states = new EnumMap<>(VisibleState.class);
        tallies(query.with(OrderTab.ALL))
                .forEach((place, tally) -> states.merge(place.state(), tally.orders(), Long::sum));
        Map<OrderTab, Long> counts = new EnumMap<>(OrderTab.class);
        for (OrderTab tab : OrderTab.values()) {
            Set<VisibleState> shown = tab == OrderTab.ALL ? states.keySet() : tab.states();
            counts.put(tab, shown.stream().mapToLong(s -> states.getOrDefault(s, 0L)).sum());
        }
        counts.put(OrderTab.PROBLEM, count(query.with(OrderTab.PROBLEM)));
        return counts;
    }

    @Override
    public OrderTotals totals(OrderQuery query) {
        Map<String, Tally> currencies = new HashMap<>();
        tallies(query)
                .forEach((place, tally) -> currencies.merge(place.currency(), tally, Tally::plus));
        return totals(currencies);
    }

    private static OrderTotals totals(Map<String, Tally> currencies) {
        List<Map.Entry<String, Tally>> largestFirst =
                currencies.entrySet().stream()
                        .filter(e -> e.getValue().orders() > 0)
                        .sorted(
                                Map.Entry.<String, Tally>comparingByValue(
                                                Comparator.comparing(Tally::orders).reversed())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .toList();
        return new OrderTotals(
                largestFirst.stream().mapToLong(e -> e.getValue().orders()).sum(),
                largestFirst.stream().mapToLong(e -> e.getValue().units()).sum(),
                largestFirst.stream()
                        .map(e ->
                                new Money(
                                        e.getValue().totalMinor(),
                                        Currency.getInstance(e.getKey())))
                        .toList());
    }

    private Map<Tallies.Place, Tally> tallies(OrderQuery query) {
        boolean kept = !query.isNarrowed() && query.tab() != OrderTab.PROBLEM;
        Map<Tallies.Place, Tally> tallies = new HashMap<>();
        store.read(
                        h -> {
                            OrderSql sql = sql(h, query);
                            String counted = kept ? KEPT.formatted(sql.where()) : sql.counted();
                            return sql.bind(h.createQuery(counted)).map((r, _) -> tally(r)).list();
                        })
                .forEach(e -> tallies.put(e.getKey(), e.getValue()));
        return tallies;
    }

    private static Map.Entry<Tallies.Place, Tally> tally(ResultSet r) throws SQLException {
        return Map.entry(
                new Tallies.Place(VisibleState.valueOf(r.getString(1)), r.getString(2)),
                new Tally(r.getLong(3), r.getLong(4), r.getLong(5)));
    }

    private OrderSql sql(Handle handle, OrderQuery query) {
        Instant at = now.instant();
        return new OrderSql(query, OrderNarrowing.find(handle, query, at), at);
    }

    @Override
    public Optional<OrderDetail> detail(UUID order) {
        Optional<OrderDetail> detail = store.read(h -> OrderDetails.read(h, order));
        return access.sees(Field.BUYER) ? detail : detail.map(OrderDetail::withoutBuyer);
    }

    @Override
    public List<UUID> ids(OrderQuery query, int most) {
        return store.read(h -> {
            OrderSql sql = sql(h, query);
            return sql.bind(h.createQuery(IDS.formatted(sql.rows(), sql.orderBy())))
                    .bind("offset", 0)
                    .bind("limit", most)
                    .mapTo(UUID.class)
                    .list();
        });
    }

    @Override
    public List<OrderRow> rows(Collection<UUID> orders) {
        return store.read(h -> {
            Map<UUID, OrderRow> found = new HashMap<>();
            List<OrderRow> rows =
                    h.createQuery(ROWS).bind(0, SqlIds.of(orders)).map(H2OrderReader::row).list();
            seen(OwnMarks.on(h, rows)).forEach(row -> found.put(row.id(), row));
            return orders.stream()
                    .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                    .toList();
        });
    }

    @Override
    public OrderTotals totals(Collection<UUID> orders) {
        return store
                .read(h ->
                        h.createQuery(SUMS)
                                .bind(0, SqlIds.of(orders))
                                .map((r, _) -> tally(r))
                                .list())
                .stream()
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.toMap(
                                        e -> e.getKey().currency(),
                                        Map.Entry::getValue,
                                        Tally::plus),
                                H2OrderReader::totals));
    }

    @Override
    public List<OrderRow> find(String text, int limit) {
        OrderQuery query =
                new OrderQuery(
                        OrderTab.ALL,
                        Set.of(),
                        text,
                        0,
                        OrderQuery.Sort.ORDERED,
                        OrderQuery.Direction.DESCENDING);
        return text.isBlank() ? List.of() : page(query, 0, limit);
    }

    static OrderRow row(ResultSet r, StatementContext context) throws SQLException {
        long shipBy = r.getLong(8);
        boolean noShipBy = r.wasNull();
        return new OrderRow(
                r.getObject(1, UUID.class),
                r.getObject(2, UUID.class),
                Marketplace.valueOf(r.getString(3)),
                r.getString(4),
                r.getString(5),
                VisibleState.valueOf(r.getString(6)),
                r.getString(7),
                noShipBy ? Optional.empty() : Optional.of(Instant.ofEpochMilli(shipBy)),
                Instant.ofEpochMilli(r.getLong(9)),
                r.getString(10),
                r.getString(11),
                Math.max(0, r.getInt(12)),
                r.getLong(13),
                Masked.name(r.getString(14)),
                r.getString(15),
                r.getString(16),
                new Money(r.getLong(17), Currency.getInstance(r.getString(18))),
                Optional.ofNullable(r.getString(19)).map(ProblemKind::valueOf),
                hold(r),
                List.of(),
                "",
                r.getString(22),
                r.getString(23),
                Optional.empty());
    }

    private static Optional<Hold> hold(ResultSet r) throws SQLException {
        String kind = r.getString(20);
        return kind.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Hold(HoldKind.valueOf(kind), Instant.ofEpochMilli(r.getLong(21))));
    }
}
