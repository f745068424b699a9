package com.erpsmartcloud.app.cli;

import com.erpsmartcloud.app.pace.Pace;
import com.erpsmartcloud.app.ui.Headless;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

@Command(
        name = "pace",
        description =
                "For developers: fills a company, works through every screen and reports how long"
                        + " the window did not react.")
final class PaceCommand implements Callable<Integer> {

    @Option(
            names = "--orders",
            paramLabel = "N",
            defaultValue = "5000",
            description = "orders of a new company (default: ${DEFAULT-VALUE})")
    private int orders;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "keeps the company there, and uses one that is there already")
    private @Nullable Path folder;

    @Option(names = "--workflows", description = "measures the workflows alone")
    private boolean workflows;

    @Override
    public Integer call() throws Exception {
        if (Headless.noDisplay()) {
            Headless.use();
        }
        if (folder != null) {
            measure(folder.toAbsolutePath());
            return 0;
        }
        Path made = Files.createTempDirectory("erp-pace");
        try {
            measure(made.resolve("company"));
        } finally {
            delete(made);
        }
        return 0;
    }

    private void measure(Path company) throws Exception {
        Pace pace = new Pace(Console::say);
        if (workflows) {
            pace.workflows(company, orders);
        } else {
            pace.run(company, orders);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
