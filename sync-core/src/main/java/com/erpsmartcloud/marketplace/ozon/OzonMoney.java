package com.erpsmartcloud.marketplace.ozon;

import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.money.Money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/// Ozon writes money in four ways; all are read from the literal digits.
///
/// | shape | where |
/// |---|---|
/// | `"price": "499.00"` beside `"currency_code": "RUB"` | product details |
/// | `{"amount": "499.00", "currency": "RUB"}` | posting lists |
/// | `{"currency_code": "RUB", "price": 499.0}`, or `value` | returns, balance |
/// | `"price": 499.0` beside `"currency_code": "RUB"` | price lists |
final class OzonMoney {

    private OzonMoney() {}

    /// @return empty for none
    /// @throws MalformedException for anything else than money that fits 64 bits of minor units, or
    ///   a negative price
    static Optional<Money> price(Fields row, String name) throws MalformedException {
        if (row.node().path(name).isObject()) {
            Fields money = Fields.of(row.node().path(name), row.pathOf(name));
            for (String amount : new String[] {"amount", "price", "value"}) {
                Optional<BigDecimal> found = money.decimal(amount);
                if (found.isPresent()) {
                    return Optional.of(money(money, amount, found.get()));
                }
            }
            return Optional.empty();
        }
        Optional<BigDecimal> found = row.decimal(name);
        return found.isEmpty() ? Optional.empty() : Optional.of(money(row, name, found.get()));
    }

    static Money requiredPrice(Fields row, String name) throws MalformedException {
        Optional<Money> price = price(row, name);
        if (price.isEmpty()) {
            throw new MalformedException(row.pathOf(name), "missing");
        }
        return price.get();
    }

    /// The currency beside an amount; roubles where Ozon leaves it out, which is its documented
    /// default.
    static Currency currency(Fields row) throws MalformedException {
        String name = row.node().has("currency") ? "currency" : "currency_code";
        String code = row.text(name, 10);
        try {
            return Currency.getInstance(code.isEmpty() ? "RUB" : code);
        } catch (IllegalArgumentException e) {
            throw new MalformedException(row.pathOf(name), "not a currency of ISO 4217");
        }
    }

    private static Money money(Fields beside, String name, BigDecimal amount)
            throws MalformedException {
        if (amount.signum() < 0) {
            throw new MalformedException(beside.pathOf(name), "a negative price");
        }
        try {
            return Money.of(amount, currency(beside));
        } catch (ArithmeticException e) {
            throw new MalformedException(beside.pathOf(name), "more money than fits");
        }
    }
}
