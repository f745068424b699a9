package com.erpsmartcloud.app.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Keeps the sentences complete: every key used exists in every language, every sentence is used,
/// and all languages take the same placeholders.
class KeysTest {

    private static final Path RESOURCES = Path.of("src/main/resources/com/erpsmartcloud/app/ui");
    private static final Path SOURCES = Path.of("src/main/java/com/erpsmartcloud/app");
    private static final Pattern IN_JAVA =
            Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern IN_FXML = Pattern.compile("\"%([a-z0-9.-]+)\"");
    private static final Pattern NO_KEY =
            Pattern.compile(
                    ".*\\.(css|fxml|txt|otf|png|csv|json|zip|properties)$|^(com|glass|prism|os|java|user|erp|company)\\..*|^demo\\.(warehouse|costs)$|^tour\\.race$|^orders\\.fill$");

    @Test
    void everyKeyThatIsUsedIsThereAndEveryOneThatIsThereIsUsed() throws IOException {
        Set<String> there = entries(Language.ENGLISH).keySet();
        Set<String> used = used();
        Set<String> missing = new TreeSet<>(used);
        missing.removeAll(there);
        Set<String> unused = new TreeSet<>(there);
        unused.removeAll(used);
        assertThat(missing).as("paste these into messages.properties").isEmpty();
        assertThat(unused).as("take these out of messages.properties").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameKeysWithTheSamePlaceholders(Language language) throws IOException {
        Map<String, String> english = entries(Language.ENGLISH);
        Map<String, String> other = entries(language);
        assertThat(other.keySet()).isEqualTo(english.keySet());
        List<String> differing = new ArrayList<>();
        english.forEach((key, value) -> {
            if (!placeholders(value).equals(placeholders(other.getOrDefault(key, "")))) {
                differing.add(key);
            }
        });
        assertThat(differing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noKeyStandsTwiceAndNoSentenceShouts(Language language) throws IOException {
        Set<String> seen = new HashSet<>();
        for (String line : Files.readAllLines(file(language))) {
            if (!line.startsWith("#") && line.contains("=")) {
                assertThat(seen.add(line.substring(0, line.indexOf('=')))).as(line).isTrue();
                assertThat(line).doesNotContain("!").doesNotEndWith(":").doesNotContain("\u2014");
            }
        }
    }

    /// English may leave out a form that reads the same.
    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void pluralsNameEveryFormTheLanguageHas(Language language) throws IOException {
        Set<String> forms = PluralRules.forLocale(language.locale()).getKeywords();
        entries(language)
                .forEach((key, value) -> {
                    if (value.contains(", plural,")) {
                        assertThat(forms)
                                .as(key)
                                .allSatisfy(form -> assertThat(value).contains(form + " {"));
                    }
                });
    }

    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        collect(SOURCES, ".java", IN_JAVA, used);
        collect(RESOURCES, ".fxml", IN_FXML, used);
        Set<String> chosenByCore = new TreeSet<>();
        collect(
                Path.of("../sync-core/src/main/java/com/erpsmartcloud/workspace"),
                ".java",
                IN_JAVA,
                chosenByCore);
        chosenByCore.stream().filter(key -> key.startsWith("sync.error.")).forEach(used::add);
        UndoableActs.all().forEach(act -> used.add("undo." + act));
        used.removeIf(key -> NO_KEY.matcher(key).matches());
        return used;
    }

    private static void collect(Path root, String ending, Pattern pattern, Set<String> into)
            throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/cli/"))
                    .forEach(file -> {
                        try {
                            Matcher found = pattern.matcher(Files.readString(file));
                            while (found.find()) {
                                into.add(found.group(1));
                            }
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }

    private static Map<String, String> entries(Language language) throws IOException {
        java.util.Properties read = new java.util.Properties();
        try (var in = Files.newBufferedReader(file(language))) {
            read.load(in);
        }
        Map<String, String> entries = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> entries.put(key, read.getProperty(key)));
        return entries;
    }

    private static Path file(Language language) {
        return RESOURCES.resolve("text").resolve(language.file());
    }

    private static Set<String> placeholders(String pattern) {
        Set<String> names = new TreeSet<>();
        MessagePattern parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                names.add(parsed.getSubstring(part));
            }
        }
        assertThat(new MessageFormat(pattern)).isNotNull();
        return names;
    }
}
