package com.erpsmartcloud.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.store.Tables;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class TextsTest {

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        String name = "texts_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(Texts.class.getResourceAsStream(name)),
                        StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt", "ru", "zh"})
    void everyLanguageHasTheSameTextsWithTheSamePlaces(String language) throws IOException {
        Properties english = texts("en");
        Properties other = texts(language);
        assertThat(other.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        Pattern place = Pattern.compile("\\{\\d+}");
        for (String key : english.stringPropertyNames()) {
            assertThat(
                            place.matcher(other.getProperty(key))
                                    .results()
                                    .map(MatchResult::group)
                                    .sorted())
                    .as(key)
                    .containsExactlyElementsOf(
                            place.matcher(english.getProperty(key))
                                    .results()
                                    .map(MatchResult::group)
                                    .sorted()
                                    .toList());
        }
    }

    @Test
    void everyExportedTableHasASentenceAndAFileNameOfItsOwn() throws IOException {
        Properties english = texts("en");
        TreeSet<String> titles = new TreeSet<>();
        for (TableFile file : ExportPlan.of(Tables.ALL).files()) {
            assertThat(english).containsKey("table." + file.table().name());
            assertThat(titles.add(file.title())).as(file.title()).isTrue();
        }
        for (LeftOut.Reason reason : LeftOut.Reason.values()) {
            assertThat(english).containsKey(reason.key());
        }
    }

    @Test
    void aLanguageWithoutTextsGetsEnglishWhateverTheComputerSpeaks() {
        assertThat(Texts.in(Locale.of("vi")).text("leftOut")).isEqualTo("LEFT OUT ON PURPOSE");
    }
}
