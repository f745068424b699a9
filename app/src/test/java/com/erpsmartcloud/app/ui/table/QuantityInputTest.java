package com.erpsmartcloud.app.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.table.QuantityInput.Outcome;

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
                    '', quantity.wrong.empty
                    '  ', quantity.wrong.empty
                    abc, quantity.wrong.number
                    12a, quantity.wrong.number
                    =12*, quantity.wrong.number
                    =(1+2, quantity.wrong.number
                    =, quantity.wrong.number
                    1.5, quantity.wrong.whole
                    '1,5', quantity.wrong.whole
                    =7/2, quantity.wrong.whole
                    =7/0, quantity.wrong.whole
                    9999999999999999999, quantity.wrong.large
                    =999999999999999999*999, quantity.wrong.large
                    """)
    void whatIsNoQuantitySaysWhatWouldBeRight(String typed, String key) {
        assertThat(QuantityInput.read(typed, 9)).isEqualTo(new Outcome.Wrong(key));
    }
}
