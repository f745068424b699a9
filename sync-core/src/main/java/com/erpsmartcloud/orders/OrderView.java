package com.erpsmartcloud.orders;

import java.util.List;
import java.util.UUID;

/// A view of the orders list that somebody kept, with a name.
///
/// @param place where it stands among the others, from 0
/// @param columns ids of the columns shown, in no order; empty for the list's own choice
public record OrderView(
        UUID id,
        String name,
        int place,
        OrderTab tab,
        String text,
        OrderFilter filter,
        List<OrderSort> sorts,
        List<String> columns) {

    public OrderView {
        sorts = List.copyOf(sorts);
        columns = List.copyOf(columns);
    }

    /// What it shows, of all stores.
    public OrderQuery query() {
        OrderQuery plain = OrderQuery.of(tab).searching(text).narrowed(filter);
        return sorts.isEmpty() ? plain : plain.sorted(sorts);
    }

    /// The same view under another name.
    public OrderView named(String other) {
        return new OrderView(id, other, place, tab, text, filter, sorts, columns);
    }
}
