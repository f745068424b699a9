package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.orders.OrderTotals;

import java.util.Map;

/// The figures around the list.
///
/// @param counts orders per view
/// @param totals sums of the view shown
record OrderFigures(Map<OrderTab, Long> counts, OrderTotals totals) {

    OrderFigures {
        counts = Map.copyOf(counts);
    }
}
