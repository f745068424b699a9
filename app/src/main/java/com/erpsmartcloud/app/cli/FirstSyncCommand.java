package com.erpsmartcloud.app.cli;

import com.erpsmartcloud.app.company.FirstSyncMeasure;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

@Command(
        name = "first-sync",
        description = "Measures the first sync of four stores on this computer.")
final class FirstSyncCommand implements Callable<Integer> {

    @Option(
            names = "--orders",
            paramLabel = "N",
            defaultValue = "25000",
            description = "orders of each store; ${DEFAULT-VALUE} unless said otherwise")
    private int orders;

    @Option(
            names = "--listings",
            paramLabel = "N",
            defaultValue = "5000",
            description = "listings of each store; ${DEFAULT-VALUE} unless said otherwise")
    private int listings;

    @Option(
            names = "--latency",
            paramLabel = "MS",
            defaultValue = "0",
            description = "what each answer waits for")
    private int latency;

    @Option(names = "--limits", description = "keep the marketplaces' limits on calls")
    private boolean limits;

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("erp-first-sync");
        try {
            new FirstSyncMeasure(orders, listings, Duration.ofMillis(latency), limits)
                    .run(folder, Console::say);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
        return 0;
    }
}
