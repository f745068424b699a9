package com.erpsmartcloud.app.cli;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

import java.util.Objects;

/// The command the program is started with; what it can do hangs below it as subcommands.
///
/// Exit codes: 0 done, 1 failed, 2 wrong use.
@Command(
        name = "erp",
        description = "Sells on several marketplaces from one stock, on your own disk.",
        mixinStandardHelpOptions = true,
        versionProvider = ErpCommand.Version.class,
        subcommands = {
            TourCommand.class,
            GalleryCommand.class,
            PaceCommand.class,
            FirstSyncCommand.class,
            DemoCommand.class,
            SyncCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            SandboxCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:wrong use"})
public final class ErpCommand {

    private static final Logger LOG = LoggerFactory.getLogger(ErpCommand.class);

    private ErpCommand() {}

    /// Runs one command and reports on the standard streams; without any word it opens the window.
    ///
    /// @return the process's exit code
    public static int run(Arguments arguments) {
        return arguments.words().isEmpty()
                ? WindowStart.run()
                : commandLine().execute(arguments.words().toArray(String[]::new));
    }

    /// What a command throws becomes one sentence: its message is written for that. The stack is in
    /// the log from level DEBUG on.
    static CommandLine commandLine() {
        return new CommandLine(new ErpCommand())
                .setExecutionExceptionHandler((failure, command, _) -> {
                    LOG.debug("The command failed", failure);
                    command.getErr()
                            .println(
                                    Objects.requireNonNullElseGet(
                                            failure.getMessage(), failure::toString));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    /// The program's version, as its module carries it.
    static String version() {
        return ErpCommand.class.getModule().getDescriptor().rawVersion().orElse("unknown");
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"ERP Smart Cloud Desktop " + version()};
        }
    }
}
