package com.erpsmartcloud.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

class TypoTest {

    @ParameterizedTest
    @CsvSource({
        "mug, mug, true",
        "mugs, mgus, true",
        "lamp, lam, true",
        "lamp, lampe, true",
        "lamp, limp, true",
        "lamp, amp, true",
        "lamp, plam, false",
        "lamp, li, false",
        "lamp, lmpa, false",
        "ab, cd, false",
        "ab, ba, true"
    })
    void oneErrorIsForgivenAndTwoAreNot(String a, String b, boolean expected) {
        assertThat(Typo.atMostOne(a, b)).isEqualTo(expected);
        assertThat(Typo.atMostOne(b, a)).isEqualTo(expected);
    }

    @Test
    void wordsWithOneErrorBetweenThemAlwaysMeet() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random dice = new Random(seed);
        for (int run = 0; run < 2000; run++) {
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < 4 + dice.nextInt(12); i++) {
                word.append((char) ('a' + dice.nextInt(5)));
            }
            String typed = wrong(word.toString(), dice);
            assertThat(Typo.atMostOne(word.toString(), typed)).as(word + " " + typed).isTrue();
            assertThat(Typo.near(word.toString()))
                    .as(word + " " + typed)
                    .containsAnyElementsOf(Typo.near(typed));
        }
    }

    private static String wrong(String word, Random dice) {
        int at = dice.nextInt(word.length() - 1);
        char any = (char) ('a' + dice.nextInt(5));
        return switch (dice.nextInt(4)) {
            case 0 -> word.substring(0, at) + any + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + any + word.substring(at);
            default ->
                    word.substring(0, at)
                            + word.charAt(at + 1)
                            + word.charAt(at)
                            + word.substring(at + 2);
        };
    }
}
