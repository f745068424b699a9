package com.erpsmartcloud.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;

class ErpCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine erp =
            ErpCommand.commandLine()
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true));

    @Test
    void versionNamesTheProgramAndItsVersion() {
        assertThat(erp.execute("--version")).isZero();
        assertThat(out.toString().strip()).matches("ERP Smart Cloud Desktop \\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void helpListsTheExitCodes() {
        assertThat(erp.execute("--help")).isZero();
        assertThat(out.toString()).contains("0   done", "1   failed", "2   wrong use");
    }

    @Test
    void anUnknownOptionIsWrongUse() {
        assertThat(erp.execute("--unheard-of")).isEqualTo(2);
        assertThat(err.toString()).contains("--unheard-of");
    }

    @Test
    void aFailureIsOneSentenceWithoutAStackTrace() {
        erp.addSubcommand(new Failing()).setErr(new PrintWriter(err, true));
        assertThat(erp.execute("fail")).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("The folder is read-only.");
    }

    @CommandLine.Command(name = "fail")
    private static final class Failing implements Runnable {

        @Override
        public void run() {
            throw new IllegalStateException("The folder is read-only.");
        }
    }
}
