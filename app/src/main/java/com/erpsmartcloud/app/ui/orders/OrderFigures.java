package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.orders.OrderTotals;
import com.erpsmartcloud.orders.OrderView;

import java.util.List;
import java.util.Map;

/// The figures around the list.
///
/// @param counts orders per view
/// @param totals sums of the view shown
/// @param kept the seller's own views
record OrderFigures(Map<OrderTab, Long> counts, OrderTotals totals, List<Kept> kept) {

    OrderFigures {
        counts = Map.copyOf(counts);
        kept = List.copyOf(kept);
    }

    /// @param orders how many it shows now
    record Kept(OrderView view, long orders) {}
}
