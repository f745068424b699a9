package com.erpsmartcloud.marketplace.shopee;

import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.money.Money;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/// Shopee writes money as a number in major units; it is read from the literal digits.
final class ShopeeMoney {

    /// Source: "Settable price precision" of the contract; elsewhere only whole amounts.
    private static final Set<String> WITH_CENTS =
            Set.of("SGD", "MYR", "BRL", "MXN", "PLN", "EUR", "ARS");

    private ShopeeMoney() {}

    static Currency currency(Fields row, String name) throws MalformedException {
        String code = row.requiredText(name, 10);
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new MalformedException(row.pathOf(name), "not a currency of ISO 4217");
        }
    }

    /// @throws MalformedException for none, a negative one, or one that does not fit 64 bits of
    ///   minor units
    static Money required(Fields row, String name, Currency currency) throws MalformedException {
        Optional<BigDecimal> amount = row.decimal(name);
        if (amount.isEmpty()) {
            throw new MalformedException(row.pathOf(name), "missing");
        }
        if (amount.get().signum() < 0) {
            throw new MalformedException(row.pathOf(name), "a negative price");
        }
        try {
            return Money.of(amount.get(), currency);
        } catch (ArithmeticException e) {
            throw new MalformedException(row.pathOf(name), "more money than fits");
        }
    }

    /// Whether Shopee takes it as a price.
    static boolean isSettable(Money price) {
        return price.minor() > 0
                && (WITH_CENTS.contains(price.currency().getCurrencyCode())
                        || price.amount().stripTrailingZeros().scale() <= 0);
    }

    /// As a number without trailing zeros: `27.9`, `15`.
    static void put(ObjectNode row, String name, Money price) {
        BigDecimal plain = price.amount().stripTrailingZeros();
        row.put(name, plain.scale() < 0 ? plain.setScale(0) : plain);
    }
}
