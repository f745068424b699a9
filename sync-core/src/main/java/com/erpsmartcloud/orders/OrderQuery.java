package com.erpsmartcloud.orders;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What the orders list shows.
///
/// @param stores only these; empty for all
/// @param text beginning of an order number or of an article; empty for all
/// @param dueWithinHours only orders still here, to be handed over within so many hours, late ones
///   included; 0 for all
/// @param deadline only orders to be handed over in this range; on the tab of all, those still to
///   be processed or shipped
/// @param filter what else the orders must be like
/// @param sorts keys, the first decides; at least one
public record OrderQuery(
        OrderTab tab,
        Set<UUID> stores,
        String text,
        int dueWithinHours,
        Deadline deadline,
        OrderFilter filter,
        List<OrderSort> sorts) {

    public OrderQuery {
        stores = Set.copyOf(stores);
        sorts = List.copyOf(sorts);
        if (sorts.isEmpty()) {
            throw new IllegalArgumentException("a list has an order");
        }
    }

    public OrderQuery(
            OrderTab tab,
            Set<UUID> stores,
            String text,
            int dueWithinHours,
            Deadline deadline,
            Sort sort,
            Direction direction) {
        this(
                tab,
                stores,
                text,
                dueWithinHours,
                deadline,
                OrderFilter.NONE,
                List.of(new OrderSort(sort, direction)));
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

    /// What the rows are sorted by first.
    public Sort sort() {
        return sorts.getFirst().by();
    }

    public Direction direction() {
        return sorts.getFirst().direction();
    }

    public OrderQuery with(OrderTab other) {
        return new OrderQuery(other, stores, text, dueWithinHours, deadline, filter, sorts);
    }

    public OrderQuery searching(String words) {
        return new OrderQuery(tab, stores, words, dueWithinHours, deadline, filter, sorts);
    }

    public OrderQuery narrowed(OrderFilter by) {
        return new OrderQuery(tab, stores, text, dueWithinHours, deadline, by, sorts);
    }

    /// @param keys at least one
    public OrderQuery sorted(List<OrderSort> keys) {
        return new OrderQuery(tab, stores, text, dueWithinHours, deadline, filter, keys);
    }

    public OrderQuery inStores(Set<UUID> only) {
        return new OrderQuery(tab, only, text, dueWithinHours, deadline, filter, sorts);
    }

    /// Whether the tallies kept for each state cannot answer how many rows there are.
    boolean isNarrowed() {
        return !text.isBlank() || dueWithinHours > 0 || !deadline.isAny() || !filter.isNone();
    }
}
