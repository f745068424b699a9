package com.erpsmartcloud.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class DocsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern PATH = Pattern.compile("`([\\w.-]+/[\\w./-]*)`");

    @Test
    void everyPathInTheArchitecturePageExists() throws IOException {
        String page = Files.readString(ROOT.resolve("docs").resolve("architecture.md"));
        List<String> paths = PATH.matcher(page).results().map(DocsTest::name).toList();

        assertThat(paths).hasSizeGreaterThan(10);
        assertThat(paths).allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }
}
