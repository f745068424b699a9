package com.erpsmartcloud.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments.ArgumentSet;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

class ArgumentsTest {

    private static final String[] NONE = {};

    @Test
    void theProcesssOwnWordsWinOverTheLine() {
        String[] words = {"verify", "my file.zip"};
        assertEquals(List.of(words), Arguments.of(words, "tour").words());
    }

    static Stream<ArgumentSet> lines() {
        return Stream.of(
                line("", List.of()),
                line("   ", List.of()),
                line("tour --out a", List.of("tour", "--out", "a")),
                line("  tour\t--out   a ", List.of("tour", "--out", "a")),
                line("tour --out \"my dir\"", List.of("tour", "--out", "my dir")),
                line("tour --out='my dir'", List.of("tour", "--out=my dir")),
                line("say 'it is", List.of("say", "it is")),
                line("a '' b", List.of("a", "", "b")),
                line("say \"it's\"", List.of("say", "it's")),
                line("export C:\\new\\orders", List.of("export", "C:\\new\\orders")));
    }

    private static ArgumentSet line(String line, List<String> words) {
        return org.junit.jupiter.params.provider.Arguments.argumentSet(
                "[" + line + "]", line, words);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void blanksPartTheWordsOfALineAndQuotesKeepThem(String line, List<String> words) {
        assertEquals(words, Arguments.of(NONE, line).words());
    }
}
