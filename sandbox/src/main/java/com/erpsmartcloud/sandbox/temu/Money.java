package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.temu.world.Sku;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Amounts in the marketplace's three ways to write them.
final class Money {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

    private Money() {}

    /// `{"currency":"USD","amount":1899}`, as orders have it.
    static ObjectNode minor(long cents) {
        return Json.object().put("currency", Sku.CURRENCY).put("amount", cents);
    }

    /// `{"amount":"18.99","currency":"USD"}`, as lists of goods and prices have it.
    static ObjectNode major(long cents) {
        return Json.object().put("amount", text(cents)).put("currency", Sku.CURRENCY);
    }

    /// `{"amount":"1899","currency":"USD"}`, as the detail of goods has it.
    static ObjectNode digits(long cents) {
        return Json.object().put("amount", Long.toString(cents)).put("currency", Sku.CURRENCY);
    }

    /// `18.99`
    static String text(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /// Cents of a decimal text of at most two places, else nothing.
    static OptionalLong parse(String text) {
        return DECIMAL.matcher(text).matches()
                ? OptionalLong.of(new BigDecimal(text).movePointRight(2).longValueExact())
                : OptionalLong.empty();
    }
}
