package com.erpsmartcloud.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.Optional;

class FormulaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    +5 %    | 200.00 | 210.00
                    -12,5%  | 200.00 | 175.00
                    *1.1    | 10     | 11.0
                    ×2      | 10     | 20
                    /4      | 10     | 2.5
                    *90%    | 10     | 9.0
                    +2.50   | 10     | 12.50
                    −1      | 10     | 9
                    =19.90  | 10     | 19.90
                    19,90   | 10     | 19.90
                    """)
    void readsWhatASellerTypes(String typed, BigDecimal now, BigDecimal next) {
        assertThat(Formula.read(typed).orElseThrow().of(Optional.of(now)).orElseThrow())
                .isEqualByComparingTo(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "5 %", "/0", "/5%", "+", "1.2.3", "=", "1e9", "=A1*2"})
    void refusesWhatItCannotRead(String typed) {
        assertThat(Formula.read(typed)).isEmpty();
    }

    @Test
    void onlyAFixedAmountNeedsNothingToBeginWith() {
        assertThat(Formula.read("+5%").orElseThrow().of(Optional.empty())).isEmpty();
        assertThat(Formula.read("=5").orElseThrow().of(Optional.empty()))
                .contains(new BigDecimal("5"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    NONE,        10.005, 2, 10.01
                    WHOLE,       10.50,  2, 11.00
                    NINETY,      19.40,  2, 19.90
                    NINETY,      20.41,  2, 20.90
                    NINETY,      20.30,  2, 19.90
                    NINETY,      0.05,   2, 0.90
                    NINETY_NINE, 19.20,  2, 18.99
                    NINETY,      1234,   0, 1234
                    NINE,        1234,   0, 1239
                    NINE,        1233,   0, 1229
                    """)
    void roundsToTheNearestPriceWithThatEnding(
            Rounding rounding, BigDecimal amount, int decimals, BigDecimal rounded) {
        assertThat(rounding.round(amount, decimals)).isEqualTo(rounded);
    }
}
