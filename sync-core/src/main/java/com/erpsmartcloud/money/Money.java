package com.erpsmartcloud.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An amount of money.
///
/// @param minor amount in the smallest unit of `currency` (cents, kopecks; whole yen); negative for
///   refunds
/// @param currency ISO 4217 currency, which says how many decimals there are: 0, 2 or 3
public record Money(long minor, Currency currency) {

    /// Source: the currency's own number of decimals, ISO 4217.
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /// Reads a decimal amount, as marketplaces send it.
    ///
    /// @param amount whole and minor units, such as `1234.50`; more decimals than the currency has
    ///   are rounded half-even
    /// @throws ArithmeticException if the amount does not fit a `long` of minor units
    public static Money of(BigDecimal amount, Currency currency) {
        // Rescaling 1e999999999 would write a billion digits into memory.
        if ((long) amount.precision() - amount.scale() > 20) {
            throw new ArithmeticException("an absurd amount");
        }
        if ((long) amount.precision() - amount.scale() < -20) {
            return zero(currency);
        }
        BigDecimal scaled =
                amount.movePointRight(decimals(currency)).setScale(0, RoundingMode.HALF_EVEN);
        return new Money(scaled.longValueExact(), currency);
    }

    /// @throws ArithmeticException if the sum does not fit a `long`
    /// @throws IllegalArgumentException if the currencies differ; convert first
    public Money plus(Money other) {
        requireSame(other);
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /// @throws ArithmeticException if the difference does not fit a `long`
    /// @throws IllegalArgumentException if the currencies differ; convert first
    public Money minus(Money other) {
        requireSame(other);
        return new Money(Math.subtractExact(minor, other.minor), currency);
    }

    /// @throws ArithmeticException if the product does not fit a `long`
    public Money times(long quantity) {
        return new Money(Math.multiplyExact(minor, quantity), currency);
    }

    /// The amount with its decimals, for files and screens: `1234.50`, `1234` for yen.
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, decimals(currency));
    }

    private static int decimals(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    private void requireSame(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
    }
}
