package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.money.Money;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/// Money is a number in major units beside a `currency_id`; it is read from the literal digits, and
/// what a float left behind is rounded off.
final class MeliMoney {

    private MeliMoney() {}

    static Currency currency(Fields row) throws MalformedException {
        String code = row.requiredText("currency_id", 10);
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new MalformedException(row.pathOf("currency_id"), "not a currency of ISO 4217");
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

    /// As a number without trailing zeros: `27.9`, `15`.
    static void put(ObjectNode row, String name, Money price) {
        BigDecimal plain = price.amount().stripTrailingZeros();
        row.put(name, plain.scale() < 0 ? plain.setScale(0) : plain);
    }
}
