package com.erpsmartcloud.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "Open Stock overview, stock op, true",
        "Open Stock overview, stokc, true",
        "Open Stock overview, stcok vieww, false",
        "Открыть: Резервные копии, резрвные, true",
        "打开 库存概览, 库存, true",
        "Open Orders, stock, false"
    })
    void eachWordIsBegunOrNearlyRight(String text, String typed, boolean expected) {
        assertThat(Likeness.fits(text, typed)).isEqualTo(expected);
    }
}
