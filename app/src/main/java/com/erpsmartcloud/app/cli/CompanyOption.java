package com.erpsmartcloud.app.cli;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.OwnCompany;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.Unlocking;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.vault.VaultException;
import com.erpsmartcloud.workspace.Company;
import com.erpsmartcloud.workspace.CompanyFolder;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// The company a command works on. A password comes from the prompt or from `ERP_PASSWORD`, never
/// from the words of the command, which other programs can read.
final class CompanyOption {

    @Option(
            names = "--company",
            required = true,
            paramLabel = "DIR",
            description = "folder of the company")
    private Path company = Path.of("");

    @Option(
            names = "--accept-older",
            description = "go on with a company file that lacks changes which were saved here")
    private boolean acceptOlder;

    CompanyFolder folder() {
        return new CompanyFolder(company);
    }

    /// @throws IllegalStateException with the sentence to print, if it does not open
    RunningCompany open() throws IOException, VaultException {
        CompanyFolder folder = folder();
        Vault vault = Vault.in(folder.root(), Now.SYSTEM, Optional.empty());
        if (!vault.exists()) {
            throw new IllegalStateException("There is no company in " + folder.root());
        }
        if (vault.isDemo()) {
            return DemoCompany.open(folder, DemoCompany.options(), PullProgress.SILENT, expected());
        }
        char[] password = password();
        try {
            return switch (vault.unlockWithPassword(password)) {
                case Unlocking.Unlocked unlocked ->
                        OwnCompany.open(folder, unlocked.vault(), expected());
                case Unlocking.WrongSecret(int left, var until) ->
                        throw new IllegalStateException(
                                "That password does not open this data. "
                                        + until.map(t ->
                                                        "The next try is possible after " + t + ".")
                                                .orElse(left + " tries before a pause."));
                case Unlocking.MustWait(var until) ->
                        throw new IllegalStateException(
                                "Too many tries. The next one is possible after " + until + ".");
                case Unlocking.NotPossible(var slot) ->
                        throw new IllegalStateException("This company has no " + slot + " slot.");
            };
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Company.Expect expected() {
        return acceptOlder ? Company.Expect.EXISTING_OLDER_TOO : Company.Expect.EXISTING;
    }

    private static char[] password() {
        String given = System.getenv("ERP_PASSWORD");
        if (given != null) {
            return given.toCharArray();
        }
        var console = System.console();
        if (console == null) {
            throw new IllegalStateException(
                    "There is no prompt here: give the password in ERP_PASSWORD");
        }
        char[] typed = console.readPassword("Password: ");
        return typed == null ? new char[0] : typed;
    }
}
