package com.erpsmartcloud.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void caseAccentsAndPunctuationMakeNoDifference() {
        assertThat(SearchText.words("Taça de café, 330 ML"))
                .containsExactly("taca", "de", "cafe", "330", "ml");
        assertThat(SearchText.words("Ёлка ёлка")).containsExactly("елка");
    }

    @Test
    void chineseIsCutIntoPairs() {
        assertThat(SearchText.words("陶瓷马克杯 330ml"))
                .containsExactly("陶瓷", "瓷马", "马克", "克杯", "330ml");
        assertThat(SearchText.words("杯")).containsExactly("杯");
    }

    @Test
    void aCodeIsOnePiece() {
        assertThat(SearchText.code("ART-000/12 ")).isEqualTo("art00012");
        assertThat(SearchText.ending("4821-33-1")).isEqualTo("1331284");
    }

    @Test
    void whatIsTooLongIsCut() {
        assertThat(SearchText.code("x".repeat(300))).hasSize(40);
        assertThat(SearchText.ending("y" + "x".repeat(300))).hasSize(16);
        assertThat(SearchText.words("x".repeat(300))).singleElement().asString().hasSize(40);
    }
}
