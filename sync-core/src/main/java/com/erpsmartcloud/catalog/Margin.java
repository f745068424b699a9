package com.erpsmartcloud.catalog;

import com.erpsmartcloud.money.Money;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;

/// What is left of a price after the goods, before fees: (price - cost) / price.
public final class Margin {

    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);
    private static final BigInteger LEAST = BigInteger.valueOf(-1_000_000);

    private Margin() {}

    /// @return hundredths of a percent, rounded down, at least -10,000 %; empty if it cannot be
    ///   told: no cost, no price, or two currencies
    public static OptionalInt of(Optional<Money> cost, Money price) {
        if (cost.isEmpty()
                || price.minor() <= 0
                || !cost.get().currency().equals(price.currency())) {
            return OptionalInt.empty();
        }
        BigInteger left =
                BigInteger.valueOf(price.minor())
                        .subtract(BigInteger.valueOf(cost.get().minor()))
                        .multiply(WHOLE);
        BigInteger[] parts = left.divideAndRemainder(BigInteger.valueOf(price.minor()));
        BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return OptionalInt.of(floor.max(LEAST).intValueExact());
    }
}
