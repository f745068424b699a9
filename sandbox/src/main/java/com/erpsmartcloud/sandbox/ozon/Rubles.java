package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.json.Json;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Amounts in kopecks and their decimal text.
final class Rubles {

    static final String CURRENCY = "RUB";

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2})?");

    private Rubles() {}

    static String text(long kopecks) {
        return BigDecimal.valueOf(kopecks, 2).toPlainString();
    }

    static boolean isAmount(String text) {
        return DECIMAL.matcher(text).matches();
    }

    /// @throws ArithmeticException if the text has parts of a kopeck
    static long kopecks(String text) {
        return new BigDecimal(text).movePointRight(2).longValueExact();
    }

    /// `{ "amount": "499.00", "currency": "RUB" }`
    static ObjectNode money(long kopecks) {
        return Json.object().put("amount", text(kopecks)).put("currency", CURRENCY);
    }

    /// A bare number, as some methods write money.
    static BigDecimal number(long kopecks) {
        return BigDecimal.valueOf(kopecks, 2);
    }
}
