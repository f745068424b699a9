package com.erpsmartcloud.app.cli;

import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.SandboxOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

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

    @Override
    public Integer call() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        try (Sandbox sandbox =
                Sandbox.start(
                        folder.toAbsolutePath(),
                        SandboxOptions.defaults().withBuyersPerMinute(buyers))) {
            Console.say(sandbox.describe());
            stopped.await();
        }
        return 0;
    }
}
