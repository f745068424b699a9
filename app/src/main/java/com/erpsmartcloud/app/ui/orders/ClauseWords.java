package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.text.Formats;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.HoldKind;
import com.erpsmartcloud.orders.OrderCondition;
import com.erpsmartcloud.orders.OrderFilter.Clause;
import com.erpsmartcloud.orders.OrderFilter.Sense;
import com.erpsmartcloud.orders.OrderTag;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// A clause of the filter in a few words, for its chip.
///
/// @param tags known now
/// @param stores name of a store
record ClauseWords(Texts texts, List<OrderTag> tags, Function<UUID, String> stores) {

    String of(Clause clause) {
        Text words = of(clause.condition());
        return clause.sense() == Sense.IS
                ? texts.get(words)
                : texts.get("orders.clause.not", words);
    }

    private Text of(OrderCondition condition) {
        return switch (condition) {
            case OrderCondition.InStore(var store) ->
                    Text.of("orders.clause.store", stores.apply(store));
            case OrderCondition.InState(var state) ->
                    Text.of("orders.clause.state", Text.of(StateLook.of(state).wordKey()));
            case OrderCondition.Payment(var payment) ->
                    Text.of(
                            "orders.clause.payment",
                            Text.of(
                                    switch (payment) {
                                        case PAID -> "axis.paid";
                                        case UNPAID -> "axis.unpaid";
                                        case UNKNOWN -> "axis.not-told";
                                    }));
            case OrderCondition.RawStatus(var word) -> Text.of("orders.clause.raw", word);
            case OrderCondition.DueWithin(int hours) -> Text.of("orders.clause.due", hours);
            case OrderCondition.OrderedWithin(int days) -> Text.of("orders.clause.days", days);
            case OrderCondition.Ordered(var from, var before) ->
                    Text.of("orders.clause.ordered", date(from), date(before));
            case OrderCondition.Total(var from, var to) ->
                    Text.of("orders.clause.total", amount(from), amount(to));
            case OrderCondition.Country(var code) -> Text.of("orders.clause.country", code);
            case OrderCondition.SkuContains(var part) -> Text.of("orders.clause.sku", part);
            case OrderCondition.Tagged(var tag) -> Text.of("orders.clause.tag", tag(tag));
            case OrderCondition.HasProblem(var kind) ->
                    Text.of("orders.clause.problem", Text.of(ProblemLook.of(kind, "").nameKey()));
            case OrderCondition.Held(var kind) -> Text.of(held(kind));
            case OrderCondition.BuyerKnown() -> Text.of("orders.clause.buyer");
        };
    }

    private static String held(Optional<HoldKind> kind) {
        return kind.map(k -> k == HoldKind.KEEP ? "orders.held.keep" : "orders.held.release")
                .orElse("orders.clause.held");
    }

    private String tag(UUID id) {
        return tags.stream()
                .filter(tag -> tag.id().equals(id))
                .map(OrderTag::name)
                .findFirst()
                .orElse("?");
    }

    private String date(Optional<java.time.Instant> at) {
        Formats formats = texts.formats();
        return at.map(formats::longDate).orElse("\u2026");
    }

    private static String amount(Optional<Long> minor) {
        return minor.map(m -> BigDecimal.valueOf(m, 2).stripTrailingZeros().toPlainString())
                .orElse("\u2026");
    }
}
