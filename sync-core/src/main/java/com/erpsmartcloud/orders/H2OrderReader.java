package com.erpsmartcloud.orders;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.time.Now;

import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// [OrderReader] on the company file.
public final class H2OrderReader implements OrderReader {

    static final String ROW =
            """
            SELECT o.id, o.store_id, s.marketplace, s.name, o.external_id, o.state, o.raw_status, o.ship_by, o.ordered_at,
                   o.first_item, o.first_article,
                   (SELECT COUNT(*) - 1 FROM order_line l WHERE l.order_id = o.id AND l.quantity > 0),
                   o.units, o.buyer_name, o.country, o.tracking, o.total_minor, o.currency,
                   (SELECT MIN(p.kind) FROM order_problem p WHERE p.order_id = o.id)
            """;

    /// The inner select touches the index alone; whole rows are read for the page only.
    private static final String PAGE =
            ROW
                    + """
                      FROM (%1$s OFFSET :offset ROWS FETCH NEXT :limit ROWS ONLY) v
                      JOIN customer_order o ON o.no = v.no
                      JOIN marketplace_store s ON s.id = o.store_id
                     ORDER BY %2$s
                    """;

    private static final String TALLIES =
            "SELECT state, SUM(orders) FROM order_tally o WHERE %s GROUP BY state";

    private static final String SUMS =
            """
            SELECT o.currency, COUNT(*), SUM(o.units), SUM(o.total_minor) FROM customer_order o
             WHERE %s GROUP BY o.currency ORDER BY COUNT(*) DESC
            """;

    private final Store store;
    private final Now now;

    public H2OrderReader(Store store, Now now) {
        this.store = store;
        this.now = now;
    }

    @Override
    public List<OrderRow> page(OrderQuery query, long offset, int limit) {
        OrderSql sql = new OrderSql(query, now.instant());
        return store.read(h ->
                sql.bind(h.createQuery(PAGE.formatted(sql.rows(), sql.orderBy())))
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .map(H2OrderReader::row)
                        .list());
    }

    @Override
    public long count(OrderQuery query) {
        if (!query.isNarrowed() && query.tab() != OrderTab.PROBLEM) {
            return counts(query).getOrDefault(query.tab(), 0L);
        }
        return counted(query);
    }

    @Override
    public Map<OrderTab, Long> counts(OrderQuery query) {
        Map<OrderTab, Long> counts = new EnumMap<>(OrderTab.class);
        if (query.isNarrowed()) {
            for (OrderTab tab : OrderTab.values()) {
                counts.put(tab, counted(query.with(tab)));
            }
            return counts;
        }
        OrderSql all = new OrderSql(query.with(OrderTab.ALL), now.instant());
        Map<VisibleState, Long> tallies = new EnumMap<>(VisibleState.class);
        store.read(h ->
                all.bind(h.createQuery(TALLIES.formatted(all.where())))
                        .map((r, _) ->
                                tallies.put(VisibleState.valueOf(r.getString(1)), r.getLong(2))
                                        == null)
                        .list());
        for (OrderTab tab : OrderTab.values()) {
            Set<VisibleState> states =
                    tab == OrderTab.ALL ? Set.of(VisibleState.values()) : tab.states();
            counts.put(tab, states.stream().mapToLong(s -> tallies.getOrDefault(s, 0L)).sum());
        }
        counts.put(OrderTab.PROBLEM, counted(query.with(OrderTab.PROBLEM)));
        return counts;
    }

    @Override
    public OrderTotals totals(OrderQuery query) {
        OrderSql sql = new OrderSql(query, now.instant());
        record Sum(Money money, long orders, long units) {}
        List<Sum> sums =
                store.read(h ->
                        sql.bind(h.createQuery(SUMS.formatted(sql.where())))
                                .map((r, _) ->
                                        new Sum(
                                                new Money(
                                                        r.getLong(4),
                                                        Currency.getInstance(r.getString(1))),
                                                r.getLong(2),
                                                r.getLong(3)))
                                .list());
        return new OrderTotals(
                sums.stream().mapToLong(Sum::orders).sum(),
                sums.stream().mapToLong(Sum::units).sum(),
                sums.stream().map(Sum::money).toList());
    }

    @Override
    public Optional<OrderDetail> detail(UUID order) {
        return store.read(h -> OrderDetails.read(h, order));
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

    private long counted(OrderQuery query) {
        OrderSql sql = new OrderSql(query, now.instant());
        return store.read(h ->
                sql.bind(
                                h.createQuery(
                                        "SELECT COUNT(*) FROM customer_order o WHERE "
                                                + sql.where()))
                        .mapTo(Long.class)
                        .one());
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
                Optional.ofNullable(r.getString(19)).map(ProblemKind::valueOf));
    }
}
