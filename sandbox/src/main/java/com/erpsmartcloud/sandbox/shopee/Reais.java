package com.erpsmartcloud.sandbox.shopee;

import java.math.BigDecimal;

/// Amounts in centavos as the marketplace writes them: a number in reais.
final class Reais {

    private Reais() {}

    /// `22.9`, `15`
    static BigDecimal number(long centavos) {
        BigDecimal plain = BigDecimal.valueOf(centavos, 2).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /// `22.90`
    static String text(long centavos) {
        return BigDecimal.valueOf(centavos, 2).toPlainString();
    }
}
