package com.erpsmartcloud.orders;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A view of the orders list that somebody kept, with a name.
///
/// @param place where it stands among the others, from 0
/// @param columns ids of the columns shown, in no order; empty for the list's own choice
/// @param marks what else the seller wants of it
public record OrderView(
        UUID id,
        String name,
        int place,
        OrderTab tab,
        String text,
        OrderFilter filter,
        List<OrderSort> sorts,
        List<String> columns,
        Set<Mark> marks) {

    public OrderView {
        sorts = List.copyOf(sorts);
        columns = List.copyOf(columns);
        marks = Set.copyOf(marks);
    }

    public OrderView(
            UUID id,
            String name,
            int place,
            OrderTab tab,
            String text,
            OrderFilter filter,
            List<OrderSort> sorts,
            List<String> columns) {
        this(id, name, place, tab, text, filter, sorts, columns, Set.of());
    }

    /// What is wanted of a view beside what it shows.
    public enum Mark {
        /// Stands before the other own views.
        PINNED,
        /// The list begins with it; one view at most.
        START
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /// With the mark, or without it if it had it.
    public OrderView turned(Mark mark) {
        Set<Mark> next = EnumSet.noneOf(Mark.class);
        next.addAll(marks);
        if (!next.remove(mark)) {
            next.add(mark);
        }
        return new OrderView(id, name, place, tab, text, filter, sorts, columns, next);
    }

    /// What it shows, of all stores.
    public OrderQuery query() {
        OrderQuery plain = OrderQuery.of(tab).searching(text).narrowed(filter);
        return sorts.isEmpty() ? plain : plain.sorted(sorts);
    }

    /// The same view under another name.
    public OrderView named(String other) {
        return new OrderView(id, other, place, tab, text, filter, sorts, columns, marks);
    }
}
