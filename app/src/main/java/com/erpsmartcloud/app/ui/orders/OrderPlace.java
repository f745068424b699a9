package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.orders.Deadline;
import com.erpsmartcloud.orders.OrderTab;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where in the orders screen: a view, a range of deadlines, or one order with its panel open.
///
/// @param tab the view, empty to leave it as it is
/// @param due only orders to be handed over in this range, empty for no such wish
/// @param order the order to open
public record OrderPlace(Optional<OrderTab> tab, Optional<Deadline> due, Optional<UUID> order) {

    private static final Pattern DUE = Pattern.compile("due:(-?\\d{0,18}):(-?\\d{0,18})");

    public static Place of(OrderTab tab) {
        return Place.of(ScreenName.ORDERS, tab.name());
    }

    public static Place of(UUID order) {
        return Place.of(ScreenName.ORDERS, order.toString());
    }

    /// Exactly the orders of this range, whatever filters were set before.
    public static Place due(Deadline range) {
        return Place.of(
                ScreenName.ORDERS, "due:" + text(range.from()) + ":" + text(range.before()));
    }

    /// @param detail of [Place#detail()]; what is neither view, range nor id means nothing
    static OrderPlace read(String detail) {
        Matcher due = DUE.matcher(detail);
        if (due.matches()) {
            Deadline range = new Deadline(instant(due.group(1)), instant(due.group(2)));
            return new OrderPlace(Optional.empty(), Optional.of(range), Optional.empty());
        }
        Optional<OrderTab> tab =
                Arrays.stream(OrderTab.values())
                        .filter(each -> each.name().equals(detail))
                        .findFirst();
        return new OrderPlace(
                tab, Optional.empty(), tab.isPresent() ? Optional.empty() : id(detail));
    }

    private static String text(Optional<Instant> at) {
        return at.map(known -> String.valueOf(known.toEpochMilli())).orElse("");
    }

    private static Optional<Instant> instant(String millis) {
        return millis.isEmpty() || millis.equals("-")
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(Long.parseLong(millis)));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
