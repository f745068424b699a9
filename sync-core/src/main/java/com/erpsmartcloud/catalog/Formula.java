package com.erpsmartcloud.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is done to an amount: `+5 %`, `-3%`, `*1.1`, `/2`, `+2.50`, `-1`, `=19.90` or `19.90`.
///
/// A comma is read as a decimal point, as sellers in half the world write it.
public sealed interface Formula {

    /// @param amount as it is now; empty if unknown
    /// @return what it becomes, not rounded; empty if it cannot be told from an unknown amount
    Optional<BigDecimal> of(Optional<BigDecimal> amount);

    record SetTo(BigDecimal value) implements Formula {
        @Override
        public Optional<BigDecimal> of(Optional<BigDecimal> amount) {
            return Optional.of(value);
        }
    }

    record Add(BigDecimal value) implements Formula {
        @Override
        public Optional<BigDecimal> of(Optional<BigDecimal> amount) {
            return amount.map(a -> a.add(value));
        }
    }

    record Times(BigDecimal factor) implements Formula {
        @Override
        public Optional<BigDecimal> of(Optional<BigDecimal> amount) {
            return amount.map(a -> a.multiply(factor));
        }
    }

    Pattern SHAPE = Pattern.compile("([=+*/\u00d7-]?)(\\d{1,12}(?:\\.\\d{1,6})?)(%?)");

    /// @return empty if it cannot be read
    static Optional<Formula> read(String typed) {
        String text =
                typed.replaceAll("[\\s\u00a0\u202f]", "")
                        .replace(',', '.')
                        .replace('\u2212', '-')
                        .toLowerCase(Locale.ROOT);
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(shape.group(2));
        boolean percent = !shape.group(3).isEmpty();
        return switch (shape.group(1)) {
            case "+" -> Optional.of(percent ? new Times(share(number)) : new Add(number));
            case "-" ->
                    Optional.of(
                            percent ? new Times(share(number.negate())) : new Add(number.negate()));
            case "*", "\u00d7" ->
                    percent
                            ? Optional.of(new Times(number.movePointLeft(2)))
                            : Optional.of(new Times(number));
            case "/" ->
                    percent || number.signum() == 0
                            ? Optional.empty()
                            : Optional.of(
                                    new Times(
                                            BigDecimal.ONE.divide(
                                                    number, 12, RoundingMode.HALF_EVEN)));
            default -> percent ? Optional.empty() : Optional.of(new SetTo(number));
        };
    }

    private static BigDecimal share(BigDecimal percent) {
        return BigDecimal.ONE.add(percent.movePointLeft(2));
    }
}
