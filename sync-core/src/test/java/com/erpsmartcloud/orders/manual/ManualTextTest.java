package com.erpsmartcloud.orders.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.orders.manual.ManualText.Wanted;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

class ManualTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    mug 2, Anna          | mug        | 2 | -      | Anna
                    mug,Anna Weber       | mug        | 1 | -      | Anna Weber
                    MUG RED 12           | MUG RED    | 12 | -     | ''
                    mug x3 @ 4.50, An    | mug        | 3 | 4.50   | An
                    mug @4,50            | mug        | 1 | 4.50   | ''
                    mug ×2               | mug        | 2 | -      | ''
                    MUG-350              | MUG-350    | 1 | -      | ''
                    mug 0                | mug        | 0 | -      | ''
                    """)
    void oneLineIsRead(String typed, String sku, long units, String price, String customer) {
        Optional<BigDecimal> each =
                price.equals("-") ? Optional.empty() : Optional.of(new BigDecimal(price));
        assertEquals(
                new ManualText(List.of(new Wanted(sku, units, each)), customer),
                ManualText.read(typed));
    }

    @Test
    void severalLinesStandBetweenSemicolons() {
        assertEquals(
                new ManualText(
                        List.of(
                                new Wanted("mug", 2, Optional.empty()),
                                new Wanted("lamp", 1, Optional.of(new BigDecimal("9")))),
                        "Anna"),
                ManualText.read("mug 2; lamp @9, Anna"));
        assertEquals(new ManualText(List.of(), ""), ManualText.read("  "));
    }
}
