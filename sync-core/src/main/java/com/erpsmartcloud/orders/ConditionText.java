package com.erpsmartcloud.orders;

import com.erpsmartcloud.marketplace.OrderState;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Writes a condition down and reads it again: its name and what it asks.
final class ConditionText {

    private ConditionText() {}

    static List<String> write(OrderCondition condition) {
        return switch (condition) {
            case OrderCondition.InStore(var store) -> List.of("store", store.toString());
            case OrderCondition.InState(var state) -> List.of("state", state.name());
            case OrderCondition.Payment(var payment) -> List.of("payment", payment.name());
            case OrderCondition.RawStatus(var word) -> List.of("raw", word);
            case OrderCondition.DueWithin(int hours) -> List.of("due", Integer.toString(hours));
            case OrderCondition.OrderedWithin(int days) -> List.of("days", Integer.toString(days));
            case OrderCondition.Ordered(var from, var before) ->
                    List.of("ordered", text(from), text(before));
            case OrderCondition.Total(var from, var to) -> List.of("total", text(from), text(to));
            case OrderCondition.Country(var code) -> List.of("country", code);
            case OrderCondition.SkuContains(var part) -> List.of("sku", part);
            case OrderCondition.Tagged(var tag) -> List.of("tag", tag.toString());
            case OrderCondition.HasProblem(var kind) -> List.of("problem", kind.name());
            case OrderCondition.Held(var kind) -> List.of("held", text(kind));
            case OrderCondition.BuyerKnown() -> List.of("buyer");
        };
    }

    /// @return nothing for what a newer program wrote and this one does not know
    static Optional<OrderCondition> read(List<String> words) {
        try {
            return Optional.of(condition(words));
        } catch (RuntimeException e) {
            // A word, number or place this version cannot read; the caller says so.
            return Optional.empty();
        }
    }

    private static OrderCondition condition(List<String> words) {
        String first = words.size() > 1 ? words.get(1) : "";
        return switch (words.getFirst()) {
            case "store" -> new OrderCondition.InStore(UUID.fromString(first));
            case "state" -> new OrderCondition.InState(VisibleState.valueOf(first));
            case "payment" -> new OrderCondition.Payment(OrderState.Payment.valueOf(first));
            case "raw" -> new OrderCondition.RawStatus(first);
            case "due" -> new OrderCondition.DueWithin(Integer.parseInt(first));
            case "days" -> new OrderCondition.OrderedWithin(Integer.parseInt(first));
            case "ordered" -> new OrderCondition.Ordered(instant(first), instant(words.get(2)));
            case "total" -> new OrderCondition.Total(number(first), number(words.get(2)));
            case "country" -> new OrderCondition.Country(first);
            case "sku" -> new OrderCondition.SkuContains(first);
            case "tag" -> new OrderCondition.Tagged(UUID.fromString(first));
            case "problem" -> new OrderCondition.HasProblem(ProblemKind.valueOf(first));
            case "held" ->
                    new OrderCondition.Held(
                            first.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(HoldKind.valueOf(first)));
            case "buyer" -> new OrderCondition.BuyerKnown();
            default -> throw new IllegalArgumentException(words.getFirst());
        };
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static Optional<Instant> instant(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    private static Optional<Long> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(text));
    }
}
