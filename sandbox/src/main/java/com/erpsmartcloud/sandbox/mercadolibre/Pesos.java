package com.erpsmartcloud.sandbox.mercadolibre;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Mexican pesos: JSON numbers in major units.
final class Pesos {

    static final String CURRENCY = "MXN";
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

    private Pesos() {}

    /// With as many decimals as it takes, at least one: `125.92`, `0.0`.
    static BigDecimal amount(long centavos) {
        BigDecimal exact = BigDecimal.valueOf(centavos, 2);
        BigDecimal shorter = exact.setScale(1, RoundingMode.DOWN);
        return shorter.compareTo(exact) == 0 ? shorter : exact;
    }

    /// As listings write it: `100`, `119.9`.
    static BigDecimal price(long centavos) {
        BigDecimal plain = BigDecimal.valueOf(centavos, 2).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    static String text(long centavos) {
        return BigDecimal.valueOf(centavos, 2).toPlainString();
    }

    /// Centavos of a positive number with at most two decimals; empty if it is none.
    static Optional<Long> read(JsonNode value) {
        if (!value.isNumber()) {
            return Optional.empty();
        }
        BigDecimal number = value.decimalValue();
        boolean fits = number.signum() > 0 && number.compareTo(MOST) < 0;
        if (!fits || number.stripTrailingZeros().scale() > 2) {
            return Optional.empty();
        }
        return Optional.of(number.movePointRight(2).longValueExact());
    }
}
