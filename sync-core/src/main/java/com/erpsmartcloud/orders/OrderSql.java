package com.erpsmartcloud.orders;

import com.erpsmartcloud.store.SqlIds;

import org.jdbi.v3.core.statement.SqlStatement;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The part of an orders query that follows from what the list shows. Column names are ours; values
/// are parameters.
final class OrderSql {

    private final StringBuilder where = new StringBuilder("1 = 1");
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final OrderQuery query;

    OrderSql(OrderQuery query, Instant now) {
        this.query = query;
        tab(query.tab());
        if (!query.stores().isEmpty()) {
            where.append(" AND o.store_id IN ")
                    .append(SqlIds.named("store", query.stores(), values));
        }
        if (query.dueWithinHours() > 0) {
            where.append(" AND o.ship_by <= :due");
            values.put("due", now.plusSeconds(query.dueWithinHours() * 3600L));
        }
        text(query.text().strip());
    }

    String where() {
        return where.toString();
    }

    /// One state: the order follows the index of state and column, so nothing is sorted.
    String orderBy() {
        String direction = query.direction() == OrderQuery.Direction.ASCENDING ? " ASC" : " DESC";
        String column =
                switch (query.sort()) {
                    case SHIP_BY -> "o.ship_by";
                    case ORDERED -> "o.ordered_at";
                    case NUMBER -> "o.order_number";
                    case TOTAL -> "o.total_minor";
                };
        return (query.tab().states().size() == 1 ? "o.state" + direction + ", " : "")
                + column
                + direction;
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        values.forEach(statement::bind);
        return statement;
    }

    private void tab(OrderTab tab) {
        if (tab == OrderTab.PROBLEM) {
            where.append(" AND o.id IN (SELECT order_id FROM order_problem)");
        } else if (tab.states().size() == 1) {
            where.append(" AND o.state = :state");
            values.put("state", tab.states().iterator().next().name());
        } else if (!tab.states().isEmpty()) {
            List<String> names = tab.states().stream().map(Enum::name).sorted().toList();
            where.append(
                    names.stream()
                            .map(n -> "'" + n + "'")
                            .collect(Collectors.joining(", ", " AND o.state IN (", ")")));
        }
    }

    private void text(String text) {
        if (text.isEmpty()) {
            return;
        }
        where.append(" AND ")
                .append(
                        """
                        o.no IN (
                            SELECT no FROM customer_order WHERE order_number LIKE :text ESCAPE '!'
                            UNION
                            SELECT no FROM customer_order WHERE order_number = :parent AND external_id LIKE :text ESCAPE '!'
                            UNION
                            SELECT f.no FROM listing g JOIN order_line l ON l.listing_id = g.id
                              JOIN customer_order f ON f.id = l.order_id
                             WHERE g.article LIKE :text ESCAPE '!')\
                        """);
        values.put("text", escaped(text) + "%");
        int dash = text.lastIndexOf('-');
        values.put("parent", dash > 0 ? text.substring(0, dash) : text);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
