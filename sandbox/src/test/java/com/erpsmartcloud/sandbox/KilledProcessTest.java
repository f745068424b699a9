package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class KilledProcessTest {

    @TempDir Path folder;

    @Test
    @Timeout(120)
    void everyAcknowledgedOrderOutlivesAKill() throws Exception {
        long seed = System.nanoTime();
        SplittableRandom dice = new SplittableRandom(seed);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            acknowledged.addAll(sellUntilKilled(dice.nextInt(5, 60)));
            assertWhole(acknowledged, seed);
        }
    }

    @Test
    void aHalfWrittenLastLineIsDropped() throws Exception {
        HandClock clock = new HandClock();
        SandboxOptions options = SandboxOptions.defaults().withSize(60, 240).withClock(clock);
        List<Order> before;
        try (Sandbox sandbox = Sandbox.start(folder, options)) {
            sandbox.buy("MUG-NORD-350-WHT", 1);
            before = sandbox.orders();
        }
        Path changes = folder.resolve("ozon").resolve("changes-1.jsonl");
        Files.writeString(changes, "[{\"is\":\"posting\",\"num", StandardOpenOption.APPEND);
        try (Sandbox sandbox = Sandbox.start(folder, options)) {
            assertThat(sandbox.orders()).isEqualTo(before);
            sandbox.buy("MUG-NORD-500-WHT", 1);
            before = sandbox.orders();
        }
        try (Sandbox sandbox = Sandbox.start(folder, options)) {
            assertThat(sandbox.orders()).isEqualTo(before);
        }
    }

    private void assertWhole(List<String> acknowledged, long seed) throws Exception {
        HandClock clock = new HandClock();
        SandboxOptions options = SandboxOptions.defaults().withClock(clock);
        try (Sandbox sandbox = Sandbox.start(folder, options)) {
            Set<String> known =
                    sandbox.orders().stream().map(Order::orderId).collect(Collectors.toSet());
            assertThat(known).as("seed %d", seed).containsAll(acknowledged);
            assertThat(StockBalance.problems(new OzonClient(sandbox, clock), sandbox))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    private List<String> sellUntilKilled(int orders) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                classPath(),
                                Victim.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            String line = lines.readLine();
            while (line != null) {
                acknowledged.add(line);
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
