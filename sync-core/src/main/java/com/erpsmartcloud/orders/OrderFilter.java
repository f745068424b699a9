package com.erpsmartcloud.orders;

import java.util.ArrayList;
import java.util.List;

/// What orders have to be like, beyond view, stores and search text.
public record OrderFilter(Match match, List<Clause> clauses) {

    public static final OrderFilter NONE = new OrderFilter(Match.ALL, List.of());

    public OrderFilter {
        clauses = List.copyOf(clauses);
    }

    public enum Match {
        /// Every clause.
        ALL,
        /// At least one.
        ANY
    }

    public enum Sense {
        IS,
        IS_NOT
    }

    public record Clause(Sense sense, OrderCondition condition) {

        public static Clause is(OrderCondition condition) {
            return new Clause(Sense.IS, condition);
        }

        public static Clause isNot(OrderCondition condition) {
            return new Clause(Sense.IS_NOT, condition);
        }
    }

    public static OrderFilter all(Clause... clauses) {
        return new OrderFilter(Match.ALL, List.of(clauses));
    }

    public static OrderFilter any(Clause... clauses) {
        return new OrderFilter(Match.ANY, List.of(clauses));
    }

    public boolean isNone() {
        return clauses.isEmpty();
    }

    public OrderFilter plus(Clause clause) {
        List<Clause> more = new ArrayList<>(clauses);
        if (!more.contains(clause)) {
            more.add(clause);
        }
        return new OrderFilter(match, more);
    }

    public OrderFilter without(Clause clause) {
        List<Clause> fewer = new ArrayList<>(clauses);
        fewer.remove(clause);
        return new OrderFilter(match, fewer);
    }

    public OrderFilter matching(Match other) {
        return new OrderFilter(other, clauses);
    }
}
