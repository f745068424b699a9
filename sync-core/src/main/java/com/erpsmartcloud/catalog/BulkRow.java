package com.erpsmartcloud.catalog;

import com.erpsmartcloud.catalog.BulkChange.State;
import com.erpsmartcloud.catalog.BulkChange.Value;
import com.erpsmartcloud.money.Money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// One row as it is, and what a bulk edit makes of it. A pure rule.
///
/// @param cost for the margin
/// @param currency the only one an amount of this row can have; empty if it is free
record BulkRow(
        UUID id,
        String code,
        String name,
        Value before,
        Optional<Money> cost,
        Optional<Money> price,
        Optional<Currency> currency) {

    private static final BigDecimal MOST = new BigDecimal("9999999999");
    private static final int LONGEST_NAME = 2000;

    private record Outcome(Value after, State state) {}

    BulkChange apply(BulkEdit edit) {
        Outcome outcome =
                switch (edit.source()) {
                    case BulkSource.ByFormula by -> changed(edit, by.formula(), by.rounding());
                    case BulkSource.Typed typed -> {
                        String text = typed.values().get(id);
                        yield text == null
                                ? new Outcome(before, State.SAME)
                                : typed(edit, text.strip());
                    }
                };
        return new BulkChange(
                id,
                code,
                name,
                before,
                outcome.after(),
                margin(edit.column(), before),
                margin(edit.column(), outcome.after()),
                outcome.state());
    }

    private Outcome typed(BulkEdit edit, String text) {
        if (edit.column() == BulkColumn.PRODUCT_NAME) {
            return text.isEmpty() || text.length() > LONGEST_NAME
                    ? new Outcome(before, State.WRONG)
                    : outcome(new Value.Words(text));
        }
        if (text.isEmpty() && edit.column() != BulkColumn.LISTING_PRICE) {
            return outcome(new Value.Unknown());
        }
        return Formula.read(text)
                .map(formula -> changed(edit, formula, Rounding.NONE))
                .orElseGet(() -> new Outcome(before, State.WRONG));
    }

    private Outcome changed(BulkEdit edit, Formula formula, Rounding rounding) {
        if (edit.column() == BulkColumn.PRODUCT_NAME) {
            return new Outcome(before, State.WRONG);
        }
        Optional<BigDecimal> now =
                switch (before) {
                    case Value.Amount(Money money) -> Optional.of(money.amount());
                    case Value.Grams(long grams) -> Optional.of(BigDecimal.valueOf(grams));
                    case Value.Unknown _, Value.Words _ -> Optional.empty();
                };
        Optional<BigDecimal> next = formula.of(now);
        if (next.isEmpty()) {
            return new Outcome(before, State.NOTHING_TO_CHANGE);
        }
        if (next.get().signum() < 0 || next.get().compareTo(MOST) > 0) {
            return new Outcome(before, State.WRONG);
        }
        if (!edit.column().isMoney()) {
            long grams = rounding.round(next.get(), 0).longValueExact();
            return grams == 0 ? new Outcome(before, State.WRONG) : outcome(new Value.Grams(grams));
        }
        Currency in = currency.orElse(edit.base());
        Money money =
                Money.of(
                        rounding.round(next.get(), Math.max(0, in.getDefaultFractionDigits())), in);
        // A marketplace takes no price of nothing.
        return money.minor() == 0 && edit.column() == BulkColumn.LISTING_PRICE
                ? new Outcome(before, State.WRONG)
                : outcome(new Value.Amount(money));
    }

    private Outcome outcome(Value after) {
        return new Outcome(after, after.equals(before) ? State.SAME : State.CHANGES);
    }

    private OptionalInt margin(BulkColumn column, Value value) {
        Optional<Money> amount =
                value instanceof Value.Amount(Money money) ? Optional.of(money) : Optional.empty();
        return switch (column) {
            case PRODUCT_PRICE, LISTING_PRICE ->
                    amount.map(a -> Margin.of(cost, a)).orElseGet(OptionalInt::empty);
            case PRODUCT_COST -> price.map(p -> Margin.of(amount, p)).orElseGet(OptionalInt::empty);
            case PRODUCT_NAME, PRODUCT_WEIGHT -> OptionalInt.empty();
        };
    }
}
