package com.erpsmartcloud.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.Random;

class DefusingTest {

    private static final String ALPHABET =
            "''=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\u30FC\uFF20aЖ \"\\\uD83D\uDC4D\u2028\u0085";

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(6); left > 0; left--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    @Test
    void undoingGivesBackAnyTextAndNoDefusedCellStartsAFormula() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200_000; i++) {
            String text = text(random);
            String cell = Defusing.defused(text);
            assertEquals(text, Defusing.undone(cell), "seed " + seed);
            if (!cell.isEmpty()) {
                assertThat("=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\u30FC\uFF20".indexOf(cell.charAt(0)))
                        .as("seed %d", seed)
                        .isNegative();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "'90s mug", "a=b", " =1", "''", ""})
    void harmlessTextStaysAsItIs(String text) {
        assertEquals(text, Defusing.defused(text));
    }

    @Test
    void jsonGivesBackAnyTextOnOneLineForEveryTool() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            String text = text(random);
            StringBuilder json = new StringBuilder();
            JsonText.write(json, text);
            assertEquals(
                    text,
                    JsonMapper.shared().readValue(json.toString(), String.class),
                    "seed " + seed);
            assertThat(json.toString()).doesNotContainPattern("[\\x00-\\x1f\\x{2028}\\x85]");
        }
    }
}
