package com.erpsmartcloud.bench;

import com.erpsmartcloud.archive.ArchiveProgress;
import com.erpsmartcloud.archive.Export;
import com.erpsmartcloud.archive.ExportOptions;
import com.erpsmartcloud.archive.ExportReport;
import com.erpsmartcloud.testing.ChildProcess;
import com.erpsmartcloud.workspace.Company;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// A full export, verified, in a Java of its own with a small heap, so that what it needs shows.
final class ExportInChild {

    private static final String HEAP = "-Xmx256m";
    private static final int RUNS = 1;

    private ExportInChild() {}

    static void measure(Path company, Path folder, Report report) throws Exception {
        for (int i = 1; i <= RUNS; i++) {
            Path zip = folder.resolve("export.zip");
            try (ChildProcess child =
                    ChildProcess.start(
                            List.of(HEAP),
                            ExportInChild.class,
                            company.toString(),
                            zip.toString())) {
                for (Optional<String> line = child.readLine();
                        line.isPresent();
                        line = child.readLine()) {
                    report.figure("full export, run " + i + " of " + RUNS, line.get(), 1);
                }
                if (child.awaitExit() != 0) {
                    throw new IllegalStateException(child.errors());
                }
            }
            Files.deleteIfExists(zip);
        }
    }

    public static void main(String[] args) throws Exception {
        try (Company company = BenchCompany.open(Path.of(args[0]))) {
            AtomicLong peak = new AtomicLong();
            ExportReport done =
                    Export.run(
                            company.store(),
                            Path.of(args[1]),
                            new ExportOptions(Locale.ENGLISH, "benchmark", "1"),
                            watching(peak));
            long millis = done.duration().toMillis();
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows in %.1f s: %,d rows/s, ZIP %d MB, heap used at most %d MB (%s)%n",
                    done.rows(),
                    millis / 1e3,
                    done.rows() * 1000 / millis,
                    done.bytes() >> 20,
                    peak.get() >> 20,
                    HEAP);
        }
    }

    /// Garbage not yet collected counts too.
    private static ArchiveProgress watching(AtomicLong peak) {
        Runtime runtime = Runtime.getRuntime();
        return new ArchiveProgress() {
            @Override
            public void report(Step step, String file, long done, long total) {
                peak.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
