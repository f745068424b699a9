package com.erpsmartcloud.app.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 2", "3, 4", "24, 24", "25, 30", "101, 120", "99999, 100000"})
    void theTopIsAnEvenRoundNumberNotBelowTheHighestColumn(long highest, long top) {
        assertThat(Scale.topFor(highest)).isEqualTo(top);
    }
}
