package com.erpsmartcloud.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// H2 2.4.240 answers `EXISTS` over a subquery that does not look at the query around it from what
/// it found the last time, though rows have come and gone since (its issue 4299). Counting does not
/// suffer from that.
class ExistsLooksOutsideTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /// From the word to the bracket that ends it; brackets in it are one deep.
    private static final Pattern EXISTS =
            Pattern.compile("EXISTS\\s*\\((\\s*SELECT (?:[^()]|\\([^()]*\\))*)");

    private static final Pattern LOOKS_OUTSIDE =
            Pattern.compile("\\b(\\w+)\\.[\\w%$]+ = (?!\\1\\.)[a-z_]\\w*");

    @Test
    void noStatementAsksForSomethingThatStandsAlone() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> alone =
                    files.filter(f -> f.toString().endsWith(".java"))
                            .flatMap(f -> alone(read(f)).map(s -> f.getFileName() + ": " + s))
                            .toList();
            assertThat(alone).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT EXISTS (SELECT 1 FROM restriction WHERE kind = 'ORDER')",
                "AND NOT EXISTS (SELECT 1 FROM channel_rule WHERE shared)",
                "EXISTS (SELECT 1 FROM blocked_host b WHERE b.host = :host)"
            })
    void itSeesOne(String sql) {
        assertThat(alone(sql)).hasSize(1);
    }

    private static Stream<String> alone(String source) {
        return EXISTS.matcher(source)
                .results()
                .map(r -> r.group(1).strip())
                .filter(body -> !LOOKS_OUTSIDE.matcher(body).find());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
