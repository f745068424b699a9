package com.erpsmartcloud.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/// What one unit of a currency is worth in another on a day.
///
/// @param rate units of `to` for one unit of `from`, above 0
/// @param source who says so: a bank, a marketplace, the seller
public record ExchangeRate(
        Currency from, Currency to, BigDecimal rate, LocalDate day, String source) {

    /// @throws IllegalArgumentException if the rate is not above 0 or the currencies are the same
    public ExchangeRate {
        if (rate.signum() <= 0 || from.equals(to)) {
            throw new IllegalArgumentException("no rate: " + from + " " + rate + " " + to);
        }
    }

    /// Converts an amount of either currency into the other, rounded half-even to the smallest
    /// unit.
    ///
    /// @throws IllegalArgumentException for an amount of a third currency
    public Money convert(Money amount) {
        if (amount.currency().equals(from)) {
            return Money.of(amount.amount().multiply(rate), to);
        }
        if (amount.currency().equals(to)) {
            return Money.of(amount.amount().divide(rate, 12, RoundingMode.HALF_EVEN), from);
        }
        throw new IllegalArgumentException(
                "cannot convert " + amount.currency() + " by " + from + " " + to);
    }
}
