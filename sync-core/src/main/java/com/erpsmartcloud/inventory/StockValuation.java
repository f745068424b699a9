package com.erpsmartcloud.inventory;

import com.erpsmartcloud.money.Money;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Adds up what stock has cost, now or as of a day.
final class StockValuation {

    /// What moved after a moment is taken off again, product by product, before it is valued.
    private static final String VALUE =
            """
            SELECT currency, SUM(units * CAST(cost AS NUMERIC(19))),
                   COUNT(CASE WHEN cost IS NULL AND units <> 0 THEN 1 END)
              FROM (SELECT product_id, warehouse_id, currency, cost, SUM(units) units
                      FROM (SELECT b.product_id, b.warehouse_id, p.cost_currency currency, p.cost_minor cost,
                                   b.on_hand units
                              FROM %s b JOIN product p ON p.id = b.product_id WHERE %s%s) x
                     GROUP BY product_id, warehouse_id, currency, cost) y
             GROUP BY currency ORDER BY currency
            """;

    private static final String LESS_WHAT_CAME_SINCE =
            """
             UNION ALL
            SELECT b.product_id, b.warehouse_id, p.cost_currency, p.cost_minor, -b.quantity
              FROM stock_movement b JOIN product p ON p.id = b.product_id
             WHERE b.at > :at AND b.kind = 'ON_HAND' AND %s
            """;

    private StockValuation() {}

    static StockValue of(Handle handle, StockQuery query) {
        StockSql sql = new StockSql(query);
        Optional<Instant> then = query.asOf();
        // The past has no views.
        StockKinds.Source source =
                (then.isPresent() ? StockKinds.own(handle) : StockKinds.of(handle, query.tab()))
                        .main();
        String where = sql.where() + source.only();
        String value =
                VALUE.formatted(
                        source.balance(),
                        where,
                        then.isPresent() ? LESS_WHAT_CAME_SINCE.formatted(where) : "");
        Query asked = sql.bind(handle.createQuery(value));
        then.ifPresent(at -> asked.bind("at", at));
        List<Sum> sums =
                asked.map((r, _) ->
                                new Sum(
                                        Optional.ofNullable(r.getString(1))
                                                .map(Currency::getInstance),
                                        r.getLong(2),
                                        r.getLong(3)))
                        .list();
        return new StockValue(
                sums.stream()
                        .flatMap(sum -> sum.currency().stream().map(c -> new Money(sum.minor(), c)))
                        .toList(),
                sums.stream().mapToLong(Sum::unknown).sum());
    }

    /// @param currency empty for what has no cost
    private record Sum(Optional<Currency> currency, long minor, long unknown) {}
}
