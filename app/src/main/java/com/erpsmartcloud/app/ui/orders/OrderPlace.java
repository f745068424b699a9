package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.orders.OrderTab;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// Where in the orders screen: a view, or one order with its panel open.
///
/// @param tab the view, empty to leave it as it is
/// @param order the order to open
public record OrderPlace(Optional<OrderTab> tab, Optional<UUID> order) {

    public static Place of(OrderTab tab) {
        return Place.of(ScreenName.ORDERS, tab.name());
    }

    public static Place of(UUID order) {
        return Place.of(ScreenName.ORDERS, order.toString());
    }

    /// @param detail of [Place#detail()]; what is neither a view nor an id means nothing
    static OrderPlace read(String detail) {
        Optional<OrderTab> tab =
                Arrays.stream(OrderTab.values())
                        .filter(each -> each.name().equals(detail))
                        .findFirst();
        return new OrderPlace(tab, tab.isPresent() ? Optional.empty() : id(detail));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
