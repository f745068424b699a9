package com.erpsmartcloud.app.ui.key;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhysicalKeyTest {

    @ParameterizedTest
    @CsvSource({
        "л, K",
        "Л, K",
        "и, B",
        "щ, O",
        "я, Z",
        "х, OPEN_BRACKET",
        "ю, PERIOD",
        "k, K",
        "7, DIGIT7",
        "\uff4b, K",
        "\u4e2d, UNDEFINED",
        "'', UNDEFINED"
    })
    void aRussianLetterIsTheKeyItStandsOn(String letter, KeyCode key) {
        assertThat(PhysicalKey.of(letter)).isEqualTo(key);
    }

    @Test
    void theControlCharacterOfAChineseInputIsItsKey() {
        assertThat(PhysicalKey.of("\u000b")).isEqualTo(KeyCode.K);
    }
}
