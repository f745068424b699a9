package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.money.Money;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.Currency;

/// Temu writes money in two ways that look alike; which one it is depends on the method alone.
///
/// | shape | where |
/// |---|---|
/// | `{"amount": 1899, "currency": "USD"}`, minor units | amounts of orders |
/// | `{"amount": "18.99", "currency": "USD"}`, major units | base prices, read and written |
///
/// How many minor units a currency has is taken from ISO 4217.
final class TemuMoney {

    private TemuMoney() {}

    /// An amount of an order.
    ///
    /// @throws MalformedException for none, a negative one, or one with decimals
    static Money minor(Fields row, String name) throws MalformedException {
        Fields money = required(row, name);
        return new Money(money.whole("amount", 0, Long.MAX_VALUE), currency(money, "currency"));
    }

    /// A base price.
    ///
    /// @throws MalformedException for none, a negative one, or one that does not fit its currency
    static Money major(Fields row, String name) throws MalformedException {
        Fields money = required(row, name);
        Currency currency = currency(money, "currency");
        BigDecimal amount =
                money.decimal("amount")
                        .orElseThrow(
                                () -> new MalformedException(money.pathOf("amount"), "missing"));
        if (amount.signum() < 0) {
            throw new MalformedException(money.pathOf("amount"), "a negative price");
        }
        try {
            Money read = Money.of(amount, currency);
            if (read.amount().compareTo(amount) != 0) {
                throw new MalformedException(
                        money.pathOf("amount"), "more decimals than the currency has");
            }
            return read;
        } catch (ArithmeticException e) {
            throw new MalformedException(money.pathOf("amount"), "more money than fits");
        }
    }

    static Currency currency(Fields row, String name) throws MalformedException {
        String code = row.requiredText(name, 10);
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new MalformedException(row.pathOf(name), "not a currency of ISO 4217");
        }
    }

    /// As a base price is written: decimal text, so that no price is a hundred times another.
    static void put(ObjectNode row, String name, Money price) {
        row.putObject(name)
                .put("amount", price.amount().toPlainString())
                .put("currency", price.currency().getCurrencyCode());
    }

    private static Fields required(Fields row, String name) throws MalformedException {
        return row.object(name)
                .orElseThrow(() -> new MalformedException(row.pathOf(name), "missing"));
    }
}
