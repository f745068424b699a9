package com.erpsmartcloud.app.cli;

import com.erpsmartcloud.sandbox.Marketplace;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.SandboxOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

@Command(
        name = "sandbox",
        description = "Serves the marketplaces on this computer until it is stopped.")
final class SandboxCommand implements Callable<Integer> {

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "where its state lies",
            defaultValue = "sandbox-state")
    private Path folder = Path.of("");

    @Option(
            names = "--buyers",
            paramLabel = "N",
            description = "orders a minute that come by themselves")
    private int buyers;

    @Option(
            names = "--marketplaces",
            paramLabel = "NAME",
            split = ",",
            description = "which to serve, all of them if left out")
    private List<String> names = List.of();

    /// Picocli puts the real one in its place before the call.
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        try (Sandbox sandbox =
                Sandbox.start(
                        folder.toAbsolutePath(),
                        SandboxOptions.defaults()
                                .withMarketplaces(marketplaces())
                                .withBuyersPerMinute(buyers))) {
            Console.say(sandbox.describe());
            stopped.await();
        }
        return 0;
    }

    private List<Marketplace> marketplaces() {
        return names.isEmpty() ? Marketplace.all() : names.stream().map(this::marketplace).toList();
    }

    private Marketplace marketplace(String name) {
        return Marketplace.named(name)
                .orElseThrow(() ->
                        new ParameterException(
                                spec.commandLine(),
                                "There is no marketplace \""
                                        + name
                                        + "\"; there are: "
                                        + Marketplace.all().stream()
                                                .map(Marketplace::wireName)
                                                .collect(Collectors.joining(", "))));
    }
}
