package com.erpsmartcloud.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How a price is to end. The nearest such price is taken, the higher one of two equally near.
public enum Rounding {
    /// To the smallest unit of the currency.
    NONE,
    /// To a whole amount: 20.
    WHOLE,
    /// To 19.90.
    NINETY,
    /// To 19.99.
    NINETY_NINE,
    /// To a whole amount that ends in 9: 19, 29.
    NINE;

    /// @param amount not negative
    /// @param decimals of the currency; one without any has no prices that end in .90
    public BigDecimal round(BigDecimal amount, int decimals) {
        BigDecimal exact = amount.setScale(decimals, RoundingMode.HALF_UP);
        return switch (this) {
            case NONE -> exact;
            case WHOLE -> amount.setScale(0, RoundingMode.HALF_UP).setScale(decimals);
            case NINETY ->
                    decimals < 2 ? exact : ending(amount, new BigDecimal("0.90"), BigDecimal.ONE);
            case NINETY_NINE ->
                    decimals < 2 ? exact : ending(amount, new BigDecimal("0.99"), BigDecimal.ONE);
            case NINE -> ending(amount, BigDecimal.valueOf(9), BigDecimal.TEN).setScale(decimals);
        };
    }

    /// The nearest of end, end + step, end + 2 step ...
    private static BigDecimal ending(BigDecimal amount, BigDecimal end, BigDecimal step) {
        BigDecimal steps =
                amount.subtract(end).divide(step, 0, RoundingMode.HALF_UP).max(BigDecimal.ZERO);
        return end.add(steps.multiply(step));
    }
}
