package com.erpsmartcloud.sandbox.ozon;

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
}
