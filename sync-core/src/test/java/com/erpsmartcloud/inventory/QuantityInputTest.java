package com.erpsmartcloud.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.inventory.QuantityInput.Outcome;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityInputTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    15, 9, 15
                    +6, 9, 15
                    -2, 9, 7
                    \u22122, 9, 7
                    =12*4, 9, 48
                    =12*4+(3-1)*2, 9, 52
                    =100/4, 9, 25
                    +3*4, 9, 21
                    1 200, 9, 1200
                    1\u00A0200, 9, 1200
                    -10, 9, -1
                    0, 9, 0
                    """)
    void whatIsTypedBecomesAQuantity(String typed, long current, long value) {
        assertThat(QuantityInput.read(typed, current))
                .isEqualTo(new Outcome.Quantity(value, value - current));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '', EMPTY
                    '  ', EMPTY
                    abc, NOT_A_NUMBER
                    12a, NOT_A_NUMBER
                    =12*, NOT_A_NUMBER
                    =(1+2, NOT_A_NUMBER
                    =, NOT_A_NUMBER
                    1.5, NOT_WHOLE
                    '1,5', NOT_WHOLE
                    =7/2, NOT_WHOLE
                    =7/0, NOT_WHOLE
                    9999999999999999999, TOO_LARGE
                    =999999999999999999*999, TOO_LARGE
                    """)
    void whatIsNoQuantitySaysWhatWouldBeRight(String typed, QuantityInput.Fault fault) {
        assertThat(QuantityInput.read(typed, 9)).isEqualTo(new Outcome.Wrong(fault));
    }
}
