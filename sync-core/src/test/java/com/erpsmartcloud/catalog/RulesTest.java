package com.erpsmartcloud.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.money.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

class RulesTest {

    private static final Currency RUB = Currency.getInstance("RUB");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    4006381333931, true
                    4006381333932, false
                    96385074,      true
                    036000291452,  true
                    12345,         true
                    X00ABC-1,      true
                    'two words',   false
                    '',            false
                    """)
    void aBarcodeHasARightCheckDigitWhereItHasOne(String code, boolean plausible) {
        assertThat(Barcode.isPlausible(code)).isEqualTo(plausible);
    }

    @Test
    void aMarginIsToldOnlyInOneCurrency() {
        Money cost = new Money(60_00, RUB);
        assertThat(Margin.of(Optional.of(cost), new Money(100_00, RUB)))
                .isEqualTo(OptionalInt.of(4000));
        assertThat(Margin.of(Optional.of(cost), new Money(45_00, RUB)))
                .isEqualTo(OptionalInt.of(-3334));
        assertThat(Margin.of(Optional.of(cost), new Money(0, RUB))).isEmpty();
        assertThat(Margin.of(Optional.empty(), new Money(100_00, RUB))).isEmpty();
        assertThat(Margin.of(Optional.of(cost), new Money(100_00, Currency.getInstance("BRL"))))
                .isEmpty();
    }

    @Test
    void anAbsurdLossIsBoundedInsteadOfOverflowing() {
        assertThat(Margin.of(Optional.of(new Money(Long.MAX_VALUE, RUB)), new Money(1, RUB)))
                .isEqualTo(OptionalInt.of(-1_000_000));
    }

    @Test
    void titlesAreAlikeWhateverTheOrderOfTheirWords() {
        assertThat(TitleLikeness.percent("Blue mug 300 ml", "MUG, blue: 300 ml")).isEqualTo(100);
        assertThat(TitleLikeness.percent("Blue mug 300 ml", "Blue mug 500 ml")).isBetween(70, 95);
        assertThat(TitleLikeness.percent("Кружка синяя", "Синяя кружка")).isEqualTo(100);
        assertThat(TitleLikeness.percent("陶瓷杯蓝色", "蓝色陶瓷杯")).isGreaterThan(60);
        assertThat(TitleLikeness.percent("Garden hose", "Blue mug")).isLessThan(25);
        assertThat(TitleLikeness.percent("", "Blue mug")).isZero();
    }

    @Test
    void theLongestWordsAreLookedForFirst() {
        assertThat(TitleLikeness.words("A big, BLUE teapot & a lid", 3))
                .isEqualTo(List.of("teapot", "blue", "big"));
    }
}
