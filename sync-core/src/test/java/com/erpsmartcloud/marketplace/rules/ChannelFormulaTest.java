package com.erpsmartcloud.marketplace.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.Random;

/// The vectors of domain rule C.3.
class ChannelFormulaTest {

    private static OptionalLong maybe(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # available, percent, buffer, floor, max, shown
                    1,  90, 0, 0, ,  0
                    2,  40, 0, 0, ,  0
                    10, 90, 0, 0, ,  9
                    10, 100, 0, 0, 2, 2
                    3,  100, 0, 0, 5, 3
                    20, 100, 5, 3, , 15
                    7,  100, 5, 3, ,  0
                    -1, 100, 0, 0, ,  0
                    """)
    void theVectorsHold(
            long available,
            BigDecimal percent,
            long buffer,
            long floor,
            @Nullable Long max,
            long shown) {
        ChannelFormula formula =
                new ChannelFormula(
                        percent,
                        buffer,
                        BigDecimal.ZERO,
                        RoundTo.FLOOR,
                        floor,
                        maybe(max),
                        OptionalLong.empty());
        assertThat(formula.of(available, 0, OptionalLong.empty()).publish()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"5.8, FLOOR, 5", "5.8, CEIL, 6", "5.8, NEAREST, 6", "5.3, NEAREST, 5"})
    void partsOfAUnitAreRoundedAsAsked(BigDecimal quantity, RoundTo round, long units) {
        assertThat(round.units(quantity)).isEqualTo(units);
    }

    @Test
    void theReserveFactorHoldsBackForEveryReservedUnit() {
        // min(free - 5 - 0.15 x reserved, 100)
        ChannelFormula formula =
                new ChannelFormula(
                        BigDecimal.valueOf(100),
                        5,
                        new BigDecimal("0.15"),
                        RoundTo.FLOOR,
                        0,
                        OptionalLong.of(100),
                        OptionalLong.empty());
        assertThat(formula.of(50, 10, OptionalLong.empty()).publish()).isEqualTo(43);
        assertThat(formula.of(500, 10, OptionalLong.empty()).publish()).isEqualTo(100);
    }

    @Test
    void aMinimumIsShownEvenWithoutStockAndSaysSo() {
        ChannelFormula formula =
                new ChannelFormula(
                        BigDecimal.valueOf(100),
                        0,
                        BigDecimal.ZERO,
                        RoundTo.FLOOR,
                        0,
                        OptionalLong.empty(),
                        OptionalLong.of(3));
        ChannelQuantity quantity = formula.of(1, 0, OptionalLong.empty());
        assertThat(quantity.publish()).isEqualTo(3);
        assertThat(quantity.beyondStock()).isTrue();
        assertThat(formula.of(9, 0, OptionalLong.empty()).beyondStock()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    5, 10, 15
                    0, 10, 10
                    -1, 10, 9
                    -10, 10, 0
                    -12, 10, 0
                    """)
    void whatIsSoldAheadComesOnTopAndIsUsedUp(long available, long preorder, long shown) {
        ChannelQuantity quantity =
                ChannelFormula.ALL.of(available, 0, preorder, OptionalLong.empty());
        assertThat(quantity.publish()).isEqualTo(shown);
        assertThat(quantity.beyondStock()).isEqualTo(shown > Math.max(0, available));
    }

    @Test
    void aShareIsTheLastWord() {
        assertThat(ChannelFormula.ALL.of(10, 0, OptionalLong.of(4)).publish()).isEqualTo(4);
    }

    @Test
    void withoutAMinimumNothingIsShownThatIsNotThere() {
        long seed = Long.getLong("erp.seed", new Random().nextLong());
        System.err.println("ChannelFormulaTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            long available = random.nextLong(-5, 200);
            long max = random.nextLong(0, 50);
            ChannelFormula formula =
                    new ChannelFormula(
                            BigDecimal.valueOf(random.nextLong(0, 10_001), 2),
                            random.nextLong(0, 10),
                            BigDecimal.valueOf(random.nextLong(0, 200), 2),
                            random.nextBoolean() ? RoundTo.FLOOR : RoundTo.NEAREST,
                            random.nextLong(0, 5),
                            OptionalLong.of(max),
                            OptionalLong.empty());
            long reserved = random.nextLong(0, 20);
            ChannelQuantity quantity = formula.of(available, reserved, OptionalLong.empty());
            assertThat(quantity.publish())
                    .as("%s of %s", formula, available)
                    .isBetween(0L, Math.min(max, Math.max(0, available)));
            long preorder = random.nextLong(0, 20);
            assertThat(formula.of(available, reserved, preorder, OptionalLong.empty()).publish())
                    .as("%s of %s, %s ahead", formula, available, preorder)
                    .isBetween(quantity.publish(), Math.max(0, available + preorder));
        }
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() ->
                        new ChannelFormula(
                                BigDecimal.valueOf(101),
                                0,
                                BigDecimal.ZERO,
                                RoundTo.FLOOR,
                                0,
                                OptionalLong.empty(),
                                OptionalLong.empty()))
                .hasMessageContaining("percent");
    }
}
