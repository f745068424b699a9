package com.erpsmartcloud.app.tour;

import static com.erpsmartcloud.app.tour.Steps.holds;
import static com.erpsmartcloud.app.tour.Steps.same;

import com.erpsmartcloud.app.company.OwnCompany;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.RecoveryCode;
import com.erpsmartcloud.vault.TypedCode;
import com.erpsmartcloud.vault.Unlocking;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.workspace.Company;
import com.erpsmartcloud.workspace.CompanyFolder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder says nothing without its key.
final class ProtectionTour {

    private static final char[] PASSWORD = "a password of the tour".toCharArray();

    private final CompanyFolder demo;
    private final Steps steps;
    private final Path folder;

    ProtectionTour(CompanyFolder demo, Steps steps, Path folder) {
        this.demo = demo;
        this.steps = steps;
        this.folder = folder;
    }

    void run() {
        steps.step("nothing in clear", this::nothingInClear);
        steps.step("own company", this::onlyThePasswordOpens);
    }

    /// The demo's own marketplace is not part of the company, so its state is left out of the
    /// search.
    private String nothingInClear() throws IOException {
        // Long ones: four bytes come up by chance in a file of many megabytes.
        List<String> words =
                List.of(
                        "MUG-NORD-350",
                        "customer_order",
                        "awaiting_packaging",
                        "Склад",
                        "INSERT INTO");
        int files = 0;
        try (Stream<Path> all = Files.walk(demo.root())) {
            for (Path file :
                    all.filter(Files::isRegularFile)
                            .filter(f -> !f.startsWith(demo.sandbox()))
                            .toList()) {
                files++;
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String word : words) {
                    String utf8 =
                            new String(
                                    word.getBytes(StandardCharsets.UTF_8),
                                    StandardCharsets.ISO_8859_1);
                    String utf16 =
                            new String(
                                    word.getBytes(StandardCharsets.UTF_16BE),
                                    StandardCharsets.ISO_8859_1);
                    holds(
                            !bytes.contains(utf8) && !bytes.contains(utf16),
                            word + " stands in clear in " + file);
                }
            }
        }
        holds(files > 0, "there was no file to look into");
        return files + " files searched";
    }

    private String onlyThePasswordOpens() throws Exception {
        CompanyFolder own = new CompanyFolder(Files.createDirectories(folder.resolve("own")));
        Vault vault = Vault.in(own.root(), Now.SYSTEM, Optional.empty());
        Vault.Created created = vault.create(PASSWORD.clone());
        String code = created.recoveryCode().display();
        OwnCompany.begin(own, created.vault(), "Tour").close();
        holds(
                vault.unlockWithPassword("another password".toCharArray())
                        instanceof Unlocking.WrongSecret,
                "a wrong password was taken");
        Unlocking right = vault.unlockWithPassword(PASSWORD.clone());
        holds(right instanceof Unlocking.Unlocked, "the password was refused");
        try (RunningCompany running =
                OwnCompany.open(
                        own, ((Unlocking.Unlocked) right).vault(), Company.Expect.EXISTING)) {
            same(OwnCompany.name(running).orElse(""), "Tour", "the company's name");
        }
        holds(
                RecoveryCode.parse(code) instanceof TypedCode.Complete,
                "the code does not read back");
        return "wrong password refused, right one opens, recovery code reads back";
    }
}
