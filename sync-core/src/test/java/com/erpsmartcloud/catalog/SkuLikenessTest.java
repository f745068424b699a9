package com.erpsmartcloud.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkuLikenessTest {

    @ParameterizedTest
    @CsvSource({
        "MUG-BLUE-MX, MUG-BLUE, 77",
        "MX-MUG-BLUE, MUG-BLUE, 77",
        "MX-MUG-BLUE-S2, MUG-BLUE, 63",
        "mug-blue, MUG-BLUE, 100",
        "MUG_BLUE/MX, MUG_BLUE, 77",
        "КРУЖКА-СИН-2, кружка-син, 90"
    })
    void anArticleHoldsTheSkuWithinIt(String article, String sku, int percent) {
        assertThat(SkuLikeness.within(article)).containsEntry(sku, percent);
    }

    @ParameterizedTest
    @CsvSource({"MUG-BLUE-MX, MUG", "MUG-BLUE-MX, MX", "MUG-BLUE-MX, MUG-BL", "MUGBLUE, MUG"})
    void whatIsLessThanHalfOrPartOfAWordIsNot(String article, String sku) {
        assertThat(SkuLikeness.within(article)).doesNotContainKey(sku);
    }

    @Test
    void anArticleWithoutALetterHoldsNothing() {
        assertThat(SkuLikeness.within("")).isEmpty();
        assertThat(SkuLikeness.within("--/ ")).isEmpty();
    }
}
