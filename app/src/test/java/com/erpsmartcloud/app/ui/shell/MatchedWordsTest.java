package com.erpsmartcloud.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

class MatchedWordsTest {

    @Test
    void theMatchIsFoundInAnyCaseAndAlphabet() {
        assertThat(MatchedWords.of("Открыть: Заказы", "зак", Locale.of("ru")))
                .isEqualTo(
                        new MatchedWords("Открыть: Заказы", List.of(new MatchedWords.Part(9, 12))));
        assertThat(MatchedWords.of("Open Stock", "OPEN", Locale.UK).parts())
                .containsExactly(new MatchedWords.Part(0, 4));
    }

    @Test
    void eachTypedWordIsBoldWhereTheyDoNotStandTogether() {
        assertThat(MatchedWords.of("Desk lamp Aurora", "aur desk", Locale.UK).parts())
                .containsExactly(new MatchedWords.Part(0, 4), new MatchedWords.Part(10, 13));
        assertThat(MatchedWords.of("aaaa", "aa aaa", Locale.UK).parts())
                .containsExactly(new MatchedWords.Part(0, 3));
    }

    @Test
    void withoutAMatchNothingIsBold() {
        assertThat(MatchedWords.of("Open Stock", "sku", Locale.UK).parts()).isEmpty();
        assertThat(MatchedWords.of("Open Stock", "", Locale.UK).parts()).isEmpty();
        assertThat(MatchedWords.of("İ", "i̇", Locale.ROOT).parts()).isEmpty();
    }
}
