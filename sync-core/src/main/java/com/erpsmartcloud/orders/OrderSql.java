package com.erpsmartcloud.orders;

import com.erpsmartcloud.store.SqlIds;

import org.jdbi.v3.core.statement.SqlStatement;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The part of an orders query that follows from what the list shows. Column names are ours; values
/// are parameters.
final class OrderSql {

    /// Whose deadline still runs.
    private static final Set<VisibleState> OPEN =
            Set.of(VisibleState.TO_PROCESS, VisibleState.TO_SHIP);

    /// Neither gone nor called off: a deadline that passed long ago still counts.
    private static final Set<VisibleState> HERE =
            Set.of(
                    VisibleState.UNPAID,
                    VisibleState.ON_HOLD,
                    VisibleState.TO_PROCESS,
                    VisibleState.TO_SHIP,
                    VisibleState.CANCEL_REQUESTED,
                    VisibleState.PROBLEM);

    private static final String COUNTED =
            """
            SELECT o.state, o.currency, COUNT(*), SUM(o.units), SUM(o.total_minor) FROM %s
             WHERE %s GROUP BY o.state, o.currency
            """;

    private final StringBuilder where = new StringBuilder();
    private final Set<VisibleState> states;
    private final String tab;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final OrderQuery query;
    private final OrderNarrowing narrowing;

    /// @param narrowing what its text and filter leave, looked up already
    OrderSql(OrderQuery query, OrderNarrowing narrowing, Instant now) {
        this.query = query;
        this.narrowing = narrowing;
        Set<VisibleState> awaited = awaited(query);
        boolean narrows = query.tab() == OrderTab.ALL && !awaited.isEmpty();
        this.states = narrows ? awaited : query.tab().states();
        this.tab = tab(query.tab());
        if (!query.stores().isEmpty()) {
            where.append(" AND o.store_id IN ")
                    .append(SqlIds.named("store", query.stores(), values));
        }
        if (!awaited.isEmpty() && (states.isEmpty() || !awaited.containsAll(states))) {
            where.append(" AND ").append(in(awaited));
        }
        if (query.dueWithinHours() > 0) {
            where.append(" AND o.ship_by <= :due");
            values.put("due", now.plusSeconds(query.dueWithinHours() * 3600L));
        }
        deadline(query.deadline());
    }

    /// @return the states that can have what is asked of their deadline; none if nothing is
    private static Set<VisibleState> awaited(OrderQuery query) {
        if (!query.deadline().isAny()) {
            return OPEN;
        }
        return query.dueWithinHours() > 0 ? HERE : Set.of();
    }

    private void deadline(Deadline deadline) {
        deadline.from()
                .ifPresent(from -> {
                    where.append(" AND o.ship_by >= :shipFrom");
                    values.put("shipFrom", from);
                });
        deadline.before()
                .ifPresent(before -> {
                    where.append(" AND o.ship_by < :shipBefore");
                    values.put("shipBefore", before);
                });
    }

    String where() {
        return tab + where + narrowing.condition();
    }

    /// Orders that may fit: `o`.
    String orders() {
        return narrowing.orders();
    }

    /// The rows of a page, by their own number. The rows of a tab of several states are taken from
    /// each state in its index's order and then merged: sorting 400,000 of them took over a second.
    String rows() {
        if (states.size() < 2 || narrowing.isFew() || query.sorts().size() > 1) {
            return "SELECT o.no FROM %s WHERE %s ORDER BY %s"
                    .formatted(orders(), where(), orderBy());
        }
        return states.stream()
                .map(Enum::name)
                .sorted()
                .map(this::rowsOf)
                .collect(
                        Collectors.joining(
                                " UNION ALL ",
                                "SELECT no FROM (",
                                ") ORDER BY place" + direction()));
    }

    /// What the orders add up to, by state and currency. Several states are counted one by one:
    /// asked for together, the database looks at every order of each of them, whatever is asked of
    /// their deadline; of a single one it looks at the part of the index with those deadlines.
    String counted() {
        if (states.size() < 2 || narrowing.isFew()) {
            return COUNTED.formatted(orders(), where());
        }
        return states.stream()
                .map(Enum::name)
                .sorted()
                .map(state -> "o.state = '" + state + "'" + where + narrowing.condition())
                .map(of -> COUNTED.formatted(orders(), of))
                .collect(Collectors.joining(" UNION ALL "));
    }

    private String rowsOf(String state) {
        return """
        (SELECT o.no, %1$s place FROM customer_order o WHERE o.state = '%2$s'%3$s
          ORDER BY o.state%4$s, %1$s%4$s FETCH NEXT :offset + :limit ROWS ONLY)\
        """
                .formatted(column(), state, where + narrowing.condition(), direction());
    }

    /// One state: the order follows the index of state and column, so nothing is sorted.
    String orderBy() {
        String keys =
                query.sorts().stream()
                        .map(sort -> column(sort.by()) + direction(sort.direction()))
                        .collect(Collectors.joining(", "));
        return (states.size() == 1 ? "o.state" + direction() + ", " : "") + keys;
    }

    private String direction() {
        return direction(query.direction());
    }

    private static String direction(OrderQuery.Direction direction) {
        return direction == OrderQuery.Direction.ASCENDING ? " ASC" : " DESC";
    }

    private String column() {
        return column(query.sort());
    }

    private static String column(OrderQuery.Sort sort) {
        return switch (sort) {
            case SHIP_BY -> "o.ship_by";
            case ORDERED -> "o.ordered_at";
            case NUMBER -> "o.order_number";
            case TOTAL -> "o.total_minor";
        };
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        values.forEach(statement::bind);
        return narrowing.bind(statement);
    }

    private String tab(OrderTab tab) {
        if (tab == OrderTab.PROBLEM) {
            // Beside a few orders the database tried every problem with every one of them.
            return narrowing.isFew()
                    ? "EXISTS (SELECT 1 FROM order_problem p WHERE p.order_id = o.id)"
                    : "o.id IN (SELECT order_id FROM order_problem)";
        }
        return states.isEmpty() ? "1 = 1" : in(states);
    }

    private static String in(Set<VisibleState> states) {
        return states.stream()
                .map(state -> "'" + state.name() + "'")
                .sorted()
                .collect(Collectors.joining(", ", "o.state IN (", ")"));
    }
}
