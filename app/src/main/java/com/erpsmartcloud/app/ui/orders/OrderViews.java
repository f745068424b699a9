package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.control.ViewTab;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.orders.OrderTab;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/// The views of the orders list, in the order an order lives through them.
final class OrderViews {

    private static final Set<OrderTab> MIXED =
            Set.of(OrderTab.ALL, OrderTab.DELIVERED, OrderTab.PROBLEM);

    private OrderViews() {}

    /// @param count how many orders a view has, empty while unknown
    static List<ViewTab> tabs(Function<OrderTab, OptionalLong> count) {
        return Arrays.stream(OrderTab.values())
                .map(tab ->
                        new ViewTab(
                                tab.name(),
                                Text.of(nameKey(tab)),
                                count.apply(tab),
                                tab == OrderTab.PROBLEM))
                .toList();
    }

    /// Whether orders of several states stand in it, so that each row says its own.
    static boolean mixesStates(OrderTab tab) {
        return MIXED.contains(tab);
    }

    static String emptyKey(OrderTab tab) {
        return switch (tab) {
            case TO_PROCESS -> "orders.empty.to-process";
            case TO_SHIP -> "orders.empty.to-ship";
            case PROBLEM -> "orders.empty.problem";
            case UNPAID, ON_HOLD, SHIPPED, DELIVERED, CANCEL_REQUESTED, CANCELLED, RETURNS, ALL ->
                    "orders.empty.other";
        };
    }

    private static String nameKey(OrderTab tab) {
        return switch (tab) {
            case UNPAID -> "orders.tab.unpaid";
            case ON_HOLD -> "orders.tab.on-hold";
            case TO_PROCESS -> "orders.tab.to-process";
            case TO_SHIP -> "orders.tab.to-ship";
            case SHIPPED -> "orders.tab.shipped";
            case DELIVERED -> "orders.tab.delivered";
            case PROBLEM -> "orders.tab.problem";
            case CANCEL_REQUESTED -> "orders.tab.cancel-requested";
            case CANCELLED -> "orders.tab.cancelled";
            case RETURNS -> "orders.tab.returns";
            case ALL -> "orders.tab.all";
        };
    }
}
