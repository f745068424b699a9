package com.erpsmartcloud.app.tour;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.workspace.CompanyFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The main job end to end, unattended, in a temporary company: every step compares what we have
/// with what the marketplace has.
public final class Tour {

    private final Path pictures;
    private final Consumer<String> say;

    /// @param pictures folder for the pictures of the screens
    /// @param say takes each line
    public Tour(Path pictures, Consumer<String> say) {
        this.pictures = pictures;
        this.say = say;
    }

    /// @return whether every step went well
    public boolean run() throws IOException {
        Path folder = Files.createTempDirectory("erp-tour");
        Steps steps = new Steps(say);
        try {
            CompanyFolder company = new CompanyFolder(folder.resolve("company"));
            RunningCompany[] running = new RunningCompany[1];
            steps.step(
                    "demo company",
                    () -> {
                        long begin = System.nanoTime();
                        running[0] =
                                DemoCompany.open(
                                        company, DemoCompany.options(), PullProgress.SILENT);
                        return "made and synced in "
                                + (System.nanoTime() - begin) / 1_000_000
                                + " ms";
                    });
            if (running[0] != null) {
                try {
                    BothSides sides = new BothSides(running[0]);
                    steps.step("first sync", sides::compare);
                    String sold = new SellingTour(running[0], steps).run();
                    StoresTour stores = new StoresTour(running[0], steps, sides, sold);
                    stores.run();
                    new ExportTour(running[0], steps, folder).run();
                    new ScreenTour(running[0], steps, pictures).run();
                    stores.raceForShared();
                    new PrivacyTour(running[0], steps, folder).run();
                } finally {
                    running[0].close();
                }
                new ProtectionTour(company, steps, folder).run();
            }
            return steps.close();
        } finally {
            delete(folder);
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
