package com.erpsmartcloud.app.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

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
    void englishIsEnglishOnAComputerOfAnotherLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Language.RUSSIAN.locale());
            assertThat(new Texts(Language.ENGLISH).get("screen.orders")).isEqualTo("Orders");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SPANISH, 1, 1 tienda",
        "SPANISH, 2, 2 tiendas",
        "SPANISH, 1000000, 1.000.000 de tiendas",
        "PORTUGUESE, 1, 1 loja",
        "PORTUGUESE, 1204, 1.204 lojas",
        "CHINESE, 1204, '1,204 个店铺'"
    })
    void everyLanguageCountsInItsOwnWay(Language language, int stores, String sentence) {
        assertThat(new Texts(language).get("stores.some", stores)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "es-MX, SPANISH",
        "pt-PT, PORTUGUESE",
        "zh-SG, CHINESE",
        "ru-KZ, RUSSIAN",
        "de-DE, ENGLISH"
    })
    void theFirstLanguageIsTheOneClosestToTheComputers(String tag, Language language) {
        assertThat(Language.closestTo(Locale.forLanguageTag(tag))).isEqualTo(language);
    }

    @Test
    void aMissingSentenceShowsItsKeyInsteadOfBreakingTheScreen() {
        assertThat(new Texts(Language.ENGLISH).get("no." + "such")).isEqualTo("no.such");
    }
}
