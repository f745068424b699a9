package com.erpsmartcloud.orders;

import com.erpsmartcloud.orders.OrderFilter.Match;
import com.erpsmartcloud.store.SqlIds;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What search text and filter leave of the orders.
///
/// Where few fit a clause, they are looked up by its index first and the list is made of them; the
/// rest is asked of each order in turn, in the order of the list itself.
final class OrderNarrowing {

    private final Optional<OrderText> text;
    private final Optional<Set<Long>> few;
    private final String condition;
    private final Map<String, Object> values;

    private OrderNarrowing(
            Optional<OrderText> text,
            Optional<Set<Long>> few,
            String condition,
            Map<String, Object> values) {
        this.text = text;
        this.few = few;
        this.condition = condition;
        this.values = values;
    }

    static OrderNarrowing find(Handle handle, OrderQuery query, Instant now) {
        String searched = query.text().strip();
        Optional<OrderText> text =
                searched.isEmpty()
                        ? Optional.empty()
                        : Optional.of(OrderText.find(handle, searched));
        Optional<Set<Long>> few =
                text.filter(OrderText::isFew).map(found -> new HashSet<>(found.found()));
        List<ConditionSql> clauses = new ArrayList<>();
        for (OrderFilter.Clause clause : query.filter().clauses()) {
            clauses.add(ConditionSql.of(clause, "f" + clauses.size() + "x", now));
        }
        List<String> asked = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        text.filter(found -> !found.isFew()).ifPresent(found -> asked.add(found.condition()));
        if (query.filter().match() == Match.ANY && !clauses.isEmpty()) {
            Optional<Set<Long>> either = either(handle, clauses);
            few = either.isPresent() ? both(few, either.get()) : few;
            if (either.isEmpty()) {
                asked.add(
                        clauses.stream()
                                .map(ConditionSql::fits)
                                .collect(Collectors.joining(" OR ", "(", ")")));
                clauses.forEach(clause -> values.putAll(clause.values()));
            }
        } else {
            for (ConditionSql clause : clauses) {
                Optional<Set<Long>> found = few(handle, clause);
                if (found.isPresent()) {
                    few = both(few, found.get());
                } else {
                    asked.add(clause.fits());
                    values.putAll(clause.values());
                }
            }
        }
        return new OrderNarrowing(
                text.filter(found -> !found.isFew()), few, String.join(" AND ", asked), values);
    }

    /// Whether the list is made of what was found.
    boolean isFew() {
        return few.isPresent();
    }

    /// Orders that may fit: `o`.
    String orders() {
        return isFew()
                ? "UNNEST(:fitting) t(no) JOIN customer_order o ON o.no = t.no"
                : "customer_order o";
    }

    /// What a row of [#orders] must fit besides, with ` AND ` before it; empty for nothing.
    String condition() {
        return condition.isEmpty() ? "" : " AND " + condition;
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        values.forEach(statement::bind);
        text.ifPresent(known -> known.bind(statement));
        few.ifPresent(found -> statement.bind("fitting", SqlIds.ofNumbers(found)));
        return statement;
    }

    private static Optional<Set<Long>> both(Optional<Set<Long>> few, Set<Long> found) {
        few.ifPresent(found::retainAll);
        return Optional.of(found);
    }

    private static Optional<Set<Long>> either(Handle handle, List<ConditionSql> clauses) {
        Set<Long> all = new HashSet<>();
        for (ConditionSql clause : clauses) {
            Optional<Set<Long>> found = few(handle, clause);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(found.get());
        }
        return all.size() > OrderText.FEW ? Optional.empty() : Optional.of(all);
    }

    private static Optional<Set<Long>> few(Handle handle, ConditionSql clause) {
        if (clause.rare().isEmpty()) {
            return Optional.empty();
        }
        Query query =
                handle.createQuery(
                        "%s FETCH FIRST %d ROWS ONLY"
                                .formatted(clause.rare().get(), OrderText.FEW + 1));
        clause.values().forEach(query::bind);
        List<Long> found = query.mapTo(Long.class).list();
        return found.size() > OrderText.FEW ? Optional.empty() : Optional.of(new HashSet<>(found));
    }
}
