package com.erpsmartcloud.orders;

import java.util.Set;
import java.util.UUID;

/// What the orders list shows.
///
/// @param stores only these; empty for all
/// @param text beginning of an order number or of an article; empty for all
/// @param dueWithinHours only orders to be handed over within so many hours, late ones included; 0
///   for all
public record OrderQuery(
        OrderTab tab,
        Set<UUID> stores,
        String text,
        int dueWithinHours,
        Sort sort,
        Direction direction) {

    public OrderQuery {
        stores = Set.copyOf(stores);
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
}
