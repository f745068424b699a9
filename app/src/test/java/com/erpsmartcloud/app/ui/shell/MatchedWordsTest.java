package com.erpsmartcloud.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Locale;

class MatchedWordsTest {

    @Test
    void theMatchIsFoundInAnyCaseAndAlphabet() {
        assertThat(MatchedWords.of("Открыть: Заказы", "зак", Locale.of("ru")))
                .isEqualTo(new MatchedWords("Открыть: Заказы", 9, 12));
        assertThat(MatchedWords.of("Open Stock", "OPEN", Locale.UK).from()).isZero();
    }

    @Test
    void withoutAMatchNothingIsBold() {
        assertThat(MatchedWords.of("Open Stock", "sku", Locale.UK).from()).isNegative();
        assertThat(MatchedWords.of("Open Stock", "", Locale.UK).from()).isNegative();
        assertThat(MatchedWords.of("İ", "i̇", Locale.ROOT).from()).isNegative();
    }
}
