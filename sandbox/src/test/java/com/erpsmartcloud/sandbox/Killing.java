package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Starts a [Victim] and kills it.
final class Killing {

    private Killing() {}

    /// The orders the victim has acknowledged before its end, at least so many.
    static List<String> sellUntilKilled(Path folder, Marketplace where, int orders)
            throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                classPath(),
                                Victim.class.getName(),
                                folder.toString(),
                                where.name())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            String line = lines.readLine();
            while (line != null) {
                if (line.startsWith(Victim.SOLD)) {
                    acknowledged.add(line.substring(Victim.SOLD.length()));
                }
                if (acknowledged.size() == orders) {
                    process.destroyForcibly();
                }
                line = lines.readLine();
            }
        } catch (IOException pipeClosed) {
            // The kill may come to light as an error or as the end of the pipe.
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(orders);
        }
        process.waitFor();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(orders);
        return acknowledged;
    }

    /// Everything on class and module path, and the tests, which are a patch of the module.
    private static String classPath() {
        return Stream.of(
                        System.getProperty("java.class.path"),
                        System.getProperty("jdk.module.path", ""),
                        Path.of("target", "test-classes").toAbsolutePath().toString(),
                        Path.of("target", "classes").toAbsolutePath().toString())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
