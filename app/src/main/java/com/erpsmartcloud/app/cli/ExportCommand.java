package com.erpsmartcloud.app.cli;

import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.archive.ArchiveProgress;
import com.erpsmartcloud.archive.Export;
import com.erpsmartcloud.archive.ExportOptions;
import com.erpsmartcloud.archive.ExportReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

@Command(
        name = "export",
        description = "Writes everything the seller owns into one file, and verifies it.")
final class ExportCommand implements Callable<Integer> {

    @Mixin private CompanyOption company = new CompanyOption();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "the ZIP to write; must not exist")
    private Path to = Path.of("");

    @Override
    public Integer call() throws Exception {
        try (RunningCompany running = company.open()) {
            String name = String.valueOf(company.folder().root().getFileName());
            ExportOptions options =
                    new ExportOptions(Locale.getDefault(), name, ErpCommand.version());
            ExportReport report =
                    Export.run(
                            running.workspace().store(),
                            to.toAbsolutePath(),
                            options,
                            ArchiveProgress.NONE);
            Console.say(
                    report.file()
                            + ": "
                            + report.files().size()
                            + " files, "
                            + report.rows()
                            + " rows, "
                            + report.bytes()
                            + " bytes, "
                            + (report.verified() ? "verified" : "NOT verified"));
            return report.verified() ? 0 : 1;
        }
    }
}
