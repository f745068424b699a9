package com.erpsmartcloud.app.tour;

import static com.erpsmartcloud.app.tour.Steps.holds;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.archive.ArchiveProgress;
import com.erpsmartcloud.archive.Export;
import com.erpsmartcloud.archive.ExportOptions;
import com.erpsmartcloud.archive.ExportReport;
import com.erpsmartcloud.archive.Verdict;
import com.erpsmartcloud.archive.Verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Everything into one file, read back, and one byte of it turned over.
final class ExportTour {

    private final RunningCompany running;
    private final Steps steps;
    private final Path export;

    ExportTour(RunningCompany running, Steps steps, Path folder) {
        this.running = running;
        this.steps = steps;
        this.export = folder.resolve("export.zip");
    }

    void run() {
        steps.step(
                "export written",
                () -> {
                    ExportReport report =
                            Export.run(
                                    running.workspace().store(),
                                    export,
                                    new ExportOptions(Locale.ENGLISH, DemoCompany.NAME, "tour"),
                                    ArchiveProgress.NONE);
                    holds(report.verified(), "not every file was read back");
                    return report.files().size()
                            + " files, "
                            + report.rows()
                            + " rows, "
                            + report.bytes()
                            + " bytes";
                });
        steps.step(
                "export verified",
                () -> {
                    Verdict verdict = Verify.run(export);
                    holds(verdict instanceof Verdict.Good, String.valueOf(verdict));
                    return ((Verdict.Good) verdict).files().size() + " checksums recomputed";
                });
        steps.step("one byte flipped", this::flipped);
    }

    private String flipped() throws IOException {
        byte[] bytes = Files.readAllBytes(export);
        int place = bytes.length / 2;
        bytes[place] ^= 1;
        Path damaged = export.resolveSibling("damaged.zip");
        Files.write(damaged, bytes);
        Verdict verdict = Verify.run(damaged);
        holds(verdict instanceof Verdict.Damaged, "the damage was not found: " + verdict);
        return "verify names " + ((Verdict.Damaged) verdict).fileName();
    }
}
