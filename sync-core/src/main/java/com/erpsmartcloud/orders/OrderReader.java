package com.erpsmartcloud.orders;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Orders for screens. Pages, sorts, filters and counts in the database.
public interface OrderReader {

    /// @param offset rows to leave out, 0 or more
    /// @param limit most rows to return
    List<OrderRow> page(OrderQuery query, long offset, int limit);

    /// How many rows the query has.
    long count(OrderQuery query);

    /// How many orders each tab has, under the query's other filters.
    Map<OrderTab, Long> counts(OrderQuery query);

    OrderTotals totals(OrderQuery query);

    /// The first orders of the list, for an act on all of them.
    ///
    /// @param most how many at most
    List<UUID> ids(OrderQuery query, int most);

    /// These orders, in the order asked; those that are not there are left out.
    List<OrderRow> rows(Collection<UUID> orders);

    /// What these orders add up to.
    OrderTotals totals(Collection<UUID> orders);

    Optional<OrderDetail> detail(UUID order);

    /// The first orders whose number begins with `text`.
    List<OrderRow> find(String text, int limit);
}
