package com.erpsmartcloud.app.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class IconsTest {

    private static final Pattern NAME = Pattern.compile("\"(bi-[a-z0-9-]+)\"");

    @Test
    void everyIconTheProgramNamesIsInThePack() throws IOException {
        Set<String> unknown = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            files.filter(file -> file.toString().matches(".*\\.(java|fxml)"))
                    .forEach(file -> collect(file, unknown));
        }
        assertThat(unknown).isEmpty();
    }

    private static void collect(Path file, Set<String> unknown) {
        try {
            Matcher found = NAME.matcher(Files.readString(file));
            while (found.find()) {
                try {
                    BootstrapIcons.findByDescription(found.group(1));
                } catch (IllegalArgumentException e) {
                    unknown.add(found.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
