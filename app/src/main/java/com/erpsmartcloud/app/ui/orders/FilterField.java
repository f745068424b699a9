package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.orders.HoldKind;
import com.erpsmartcloud.orders.OrderCondition;
import com.erpsmartcloud.orders.OrderTag;
import com.erpsmartcloud.orders.ProblemKind;
import com.erpsmartcloud.orders.VisibleState;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the filter builder can ask about: chosen from a list, or typed.
enum FilterField {
    STATE("orders.field.state"),
    PROBLEM("orders.field.problem"),
    TAG("orders.field.tag"),
    HELD("orders.field.held"),
    DUE("orders.field.due"),
    DAYS("orders.field.days"),
    ORDERED("orders.field.ordered"),
    COUNTRY("orders.field.country"),
    TOTAL("orders.field.total"),
    SKU("orders.field.sku"),
    RAW("orders.field.raw"),
    BUYER("orders.field.buyer");

    /// One value of the list.
    record Choice(Text words, OrderCondition condition) {}

    private final String nameKey;

    FilterField(String nameKey) {
        this.nameKey = nameKey;
    }

    String nameKey() {
        return nameKey;
    }

    /// The values to choose from; empty where one is typed.
    List<Choice> choices(List<OrderTag> tags) {
        return switch (this) {
            case STATE ->
                    Arrays.stream(VisibleState.values())
                            .map(state ->
                                    new Choice(
                                            Text.of(StateLook.of(state).wordKey()),
                                            new OrderCondition.InState(state)))
                            .toList();
            case PROBLEM ->
                    Arrays.stream(ProblemKind.values())
                            .map(kind ->
                                    new Choice(
                                            Text.of(ProblemLook.of(kind, "").nameKey()),
                                            new OrderCondition.HasProblem(kind)))
                            .toList();
            case TAG ->
                    tags.stream()
                            .map(tag ->
                                    new Choice(
                                            Text.of("orders.view.name", tag.name()),
                                            new OrderCondition.Tagged(tag.id())))
                            .toList();
            case HELD ->
                    List.of(
                            new Choice(
                                    Text.of("orders.clause.held"),
                                    new OrderCondition.Held(Optional.empty())),
                            new Choice(
                                    Text.of("orders.held.keep"),
                                    new OrderCondition.Held(Optional.of(HoldKind.KEEP))),
                            new Choice(
                                    Text.of("orders.held.release"),
                                    new OrderCondition.Held(Optional.of(HoldKind.RELEASE))));
            case BUYER ->
                    List.of(
                            new Choice(
                                    Text.of("orders.clause.buyer"),
                                    new OrderCondition.BuyerKnown()));
            case DUE, DAYS, ORDERED, COUNTRY, TOTAL, SKU, RAW -> List.of();
        };
    }

    boolean isTyped() {
        return switch (this) {
            case DUE, DAYS, ORDERED, COUNTRY, TOTAL, SKU, RAW -> true;
            case STATE, PROBLEM, TAG, HELD, BUYER -> false;
        };
    }

    /// What a typed value looks like.
    String hintKey() {
        return switch (this) {
            case DUE -> "orders.hint.hours";
            case DAYS -> "orders.hint.days";
            case ORDERED -> "orders.hint.dates";
            case COUNTRY -> "orders.hint.country";
            case TOTAL -> "orders.hint.total";
            case SKU, RAW, STATE, PROBLEM, TAG, HELD, BUYER -> "orders.hint.text";
        };
    }

    /// @param zone the user's, for dates
    /// @return nothing for what cannot be read
    Optional<OrderCondition> read(String typed, ZoneId zone) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return switch (this) {
                case DUE -> Optional.of(new OrderCondition.DueWithin(whole(text)));
                case DAYS -> Optional.of(new OrderCondition.OrderedWithin(whole(text)));
                case ORDERED -> Optional.of(dates(text, zone));
                case COUNTRY ->
                        text.matches("\\p{L}{2}")
                                ? Optional.of(
                                        new OrderCondition.Country(text.toUpperCase(Locale.ROOT)))
                                : Optional.empty();
                case TOTAL -> Optional.of(total(text));
                case SKU -> Optional.of(new OrderCondition.SkuContains(text));
                case RAW -> Optional.of(new OrderCondition.RawStatus(text));
                case STATE, PROBLEM, TAG, HELD, BUYER -> Optional.empty();
            };
        } catch (NumberFormatException | ArithmeticException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int whole(String text) {
        int number = Integer.parseInt(text);
        if (number < 0 || number > 10_000) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    /// `2026-07-01 2026-07-14`, both days included; one alone is that day.
    private static OrderCondition dates(String text, ZoneId zone) {
        String[] days = text.split("\\s+");
        LocalDate first = LocalDate.parse(days[0]);
        LocalDate last = LocalDate.parse(days[days.length - 1]);
        return new OrderCondition.Ordered(
                Optional.of(start(first, zone)), Optional.of(start(last.plusDays(1), zone)));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /// `100 500`, or `100` for at least so much.
    private static OrderCondition total(String text) {
        String[] ends = text.split("\\s+");
        return new OrderCondition.Total(
                Optional.of(minor(ends[0])),
                ends.length > 1 ? Optional.of(minor(ends[1])) : Optional.empty());
    }

    private static long minor(String amount) {
        return new BigDecimal(amount.replace(',', '.')).movePointRight(2).longValueExact();
    }
}
