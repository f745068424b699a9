package com.erpsmartcloud.app.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1 магазин ждёт вас",
        "3, 3 магазина ждут вас",
        "11, 11 магазинов ждут вас",
        "21, 21 магазин ждёт вас"
    })
    void russianHasThreePluralForms(int stores, String sentence) {
        assertThat(new Texts(Language.RUSSIAN).get("sync.needs-person", stores))
                .isEqualTo(sentence);
    }

    @Test
    void aTextInsideATextIsPutIntoWordsInTheSameLanguage() {
        Texts texts = new Texts(Language.ENGLISH);
        Text open = Text.of("find.open", Text.of("screen.orders"));
        assertThat(texts.get(open)).isEqualTo("Open Orders");
        texts.speak(Language.RUSSIAN);
        assertThat(texts.get(open)).isEqualTo("Открыть: Заказы");
    }

    @Test
    void aMissingSentenceShowsItsKeyInsteadOfBreakingTheScreen() {
        assertThat(new Texts(Language.ENGLISH).get("no." + "such")).isEqualTo("no.such");
    }
}
