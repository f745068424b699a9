package com.erpsmartcloud.app.cli;

import com.erpsmartcloud.archive.Verdict;
import com.erpsmartcloud.archive.Verify;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

@Command(
        name = "verify",
        description = "Recomputes every checksum of an export and names the first damaged file.")
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the export")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        return switch (Verify.run(file.toAbsolutePath())) {
            case Verdict.Good good -> {
                Console.say(
                        file
                                + ": good, "
                                + good.files().size()
                                + " files, "
                                + good.bytes()
                                + " bytes");
                yield 0;
            }
            case Verdict.Damaged(String name, var what) -> {
                Console.say(file + ": damaged, " + name + " (" + what + ")");
                yield 1;
            }
            case Verdict.NotAnExport(var reason) -> {
                Console.say(file + ": not an export (" + reason + ")");
                yield 1;
            }
            case Verdict.Stopped() -> 1;
        };
    }
}
