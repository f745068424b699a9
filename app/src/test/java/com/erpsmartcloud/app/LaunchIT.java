package com.erpsmartcloud.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.privacy.PrivacyPart;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.settings.SettingsPart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Starts the packaged program with the real command. Tests run with other modules and more open
/// doors than the program has, so they pass where the program does not start.
class LaunchIT {

    private static final String MAIN = "com.erpsmartcloud.app/com.erpsmartcloud.app.Main";

    @TempDir Path folder;

    @Test
    void theVersionIsPrintedAndNothingElse() throws Exception {
        assertThat(launch(List.of(), List.of("--version")))
                .isEqualTo(new Outcome(0, "ERP Smart Cloud Desktop " + version() + "\n", ""));
    }

    @Test
    void aPropertyStandsInForMissingArguments() throws Exception {
        assertThat(launch(List.of("-Derp.args=--version"), List.of()))
                .isEqualTo(new Outcome(0, "ERP Smart Cloud Desktop " + version() + "\n", ""));
    }

    @Test
    void helpExplainsTheCommand() throws Exception {
        Outcome help = launch(List.of(), List.of("--help"));
        assertThat(help.exit()).isZero();
        assertThat(help.out()).startsWith("Usage: erp ").contains("2   wrong use");
        assertThat(help.err()).isEmpty();
    }

    @Test
    void wrongUseExitsWithTwo() throws Exception {
        Outcome refused = launch(List.of(), List.of("--unheard-of"));
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).startsWith("Unknown option: '--unheard-of'");
    }

    @Test
    void theTourPassesAndPicturesEveryScreenAndPageInTwoThemesAndThreeLanguages() throws Exception {
        Path pictures = folder.resolve("pictures");
        Outcome tour = launch(List.of(), List.of("tour", "--out", pictures.toString()));
        assertThat(tour.out()).as(tour.err()).doesNotContain("FAILED").contains(", 0 failed\n");
        assertThat(tour.exit()).isZero();
        int parts = PrivacyPart.parts().size() + SettingsPart.parts().size();
        try (Stream<Path> files = Files.list(pictures)) {
            assertThat(files.filter(f -> f.toString().endsWith(".png")).count())
                    .isEqualTo(2L * (3L * ScreenName.values().length + parts));
        }
    }

    private Outcome launch(List<String> javaOptions, List<String> words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + Path.of("launch.args"));
        command.addAll(javaOptions);
        command.addAll(List.of("--module-path", modulePath(), "--module", MAIN));
        command.addAll(words);

        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        try {
            assertThat(process.waitFor(10, TimeUnit.MINUTES))
                    .as("ended within ten minutes")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Outcome(process.exitValue(), read(out), read(err));
    }

    private static String modulePath() throws IOException {
        String libraries = Files.readString(Path.of("target", "launch.path")).strip();
        return System.getProperty("launch.jar") + File.pathSeparator + libraries;
    }

    private static String version() {
        return System.getProperty("launch.version");
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }

    private record Outcome(int exit, String out, String err) {}
}
