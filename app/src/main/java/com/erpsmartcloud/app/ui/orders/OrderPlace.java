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

/// Where in the orders screen.
public sealed interface OrderPlace {

    /// A view.
    record View(OrderTab tab) implements OrderPlace {}

    /// Exactly the orders of this range of deadlines, whatever filters were set before.
    record Due(Deadline range) implements OrderPlace {}

    /// All orders that fit what was typed.
    record Fitting(String text) implements OrderPlace {}

    /// One order, in the panel or as a page.
    record Single(UUID order, boolean page) implements OrderPlace {}

    Pattern DUE = Pattern.compile("due:(-?\\d{0,18}):(-?\\d{0,18})");
    String FITTING = "find:";
    String PAGE = "page:";

    static Place of(OrderTab tab) {
        return Place.of(ScreenName.ORDERS, tab.name());
    }

    static Place of(UUID order) {
        return Place.of(ScreenName.ORDERS, order.toString());
    }

    static Place page(UUID order) {
        return Place.of(ScreenName.ORDERS, PAGE + order);
    }

    static Place fitting(String text) {
        return Place.of(ScreenName.ORDERS, FITTING + text);
    }

    static Place due(Deadline range) {
        return Place.of(
                ScreenName.ORDERS, "due:" + text(range.from()) + ":" + text(range.before()));
    }

    /// @param detail of [Place#detail()]
    /// @return empty for what means no place here
    static Optional<OrderPlace> read(String detail) {
        Matcher due = DUE.matcher(detail);
        if (due.matches()) {
            return Optional.of(new Due(new Deadline(instant(due.group(1)), instant(due.group(2)))));
        }
        if (detail.startsWith(FITTING)) {
            return Optional.of(new Fitting(detail.substring(FITTING.length())));
        }
        return Arrays.stream(OrderTab.values())
                .filter(each -> each.name().equals(detail))
                .findFirst()
                .<OrderPlace>map(View::new)
                .or(() -> single(detail));
    }

    /// The order a place opens.
    static Optional<UUID> order(String detail) {
        return single(detail).map(Single::order);
    }

    private static Optional<Single> single(String detail) {
        boolean page = detail.startsWith(PAGE);
        try {
            UUID order = UUID.fromString(page ? detail.substring(PAGE.length()) : detail);
            return Optional.of(new Single(order, page));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static String text(Optional<Instant> at) {
        return at.map(known -> String.valueOf(known.toEpochMilli())).orElse("");
    }

    private static Optional<Instant> instant(String millis) {
        return millis.isEmpty() || millis.equals("-")
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(Long.parseLong(millis)));
    }
}
