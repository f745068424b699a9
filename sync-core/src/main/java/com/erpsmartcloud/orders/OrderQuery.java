package com.erpsmartcloud.orders;

import java.util.Set;
import java.util.UUID;

/// What the orders list shows.
///
/// @param stores only these; empty for all
/// @param text beginning of an order number or of an article; empty for all
/// @param dueWithinHours only orders to be handed over within so many hours, late ones included; 0
///   for all
/// @param deadline only orders to be handed over in this range; on the tab of all, those still to
///   be processed or shipped
public record OrderQuery(
        OrderTab tab,
        Set<UUID> stores,
        String text,
        int dueWithinHours,
        Deadline deadline,
        Sort sort,
        Direction direction) {

    public OrderQuery {
        stores = Set.copyOf(stores);
    }

    public OrderQuery(
            OrderTab tab,
            Set<UUID> stores,
            String text,
            int dueWithinHours,
            Sort sort,
            Direction direction) {
        this(tab, stores, text, dueWithinHours, Deadline.ANY, sort, direction);
    }

    public enum Sort {
        SHIP_BY,
        ORDERED,
        NUMBER,
        TOTAL
    }

    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    public static OrderQuery of(OrderTab tab) {
        return tab == OrderTab.ALL
                        || tab == OrderTab.DELIVERED
                        || tab == OrderTab.CANCELLED
                        || tab == OrderTab.SHIPPED
                ? new OrderQuery(tab, Set.of(), "", 0, Sort.ORDERED, Direction.DESCENDING)
                : new OrderQuery(tab, Set.of(), "", 0, Sort.SHIP_BY, Direction.ASCENDING);
    }

    /// Orders to be handed over in a range, the most urgent first.
    public static OrderQuery due(Deadline deadline) {
        return new OrderQuery(
                OrderTab.ALL, Set.of(), "", 0, deadline, Sort.SHIP_BY, Direction.ASCENDING);
    }

    OrderQuery with(OrderTab other) {
        return new OrderQuery(other, stores, text, dueWithinHours, deadline, sort, direction);
    }

    /// Whether the tallies kept for each state cannot answer how many rows there are.
    boolean isNarrowed() {
        return !text.isBlank() || dueWithinHours > 0 || !deadline.isAny();
    }
}
