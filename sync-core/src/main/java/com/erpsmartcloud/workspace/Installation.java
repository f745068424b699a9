package com.erpsmartcloud.workspace;

import com.erpsmartcloud.vault.SlotKind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/// Looks at this installation and says what protects it.
final class Installation {

    /// What every encrypted file of ours begins with; see the header of `vault.file`.
    private static final byte[] BEGINNING = "ERPXTS".getBytes(StandardCharsets.US_ASCII);

    private Installation() {}

    static SecurityFacts facts(Company company) {
        String engine =
                company.store()
                        .read(h -> h.createQuery("SELECT H2VERSION()").mapTo(String.class).one());
        Set<SlotKind> slots = company.vault().slots();
        return new SecurityFacts(
                "AES-256-XTS",
                false,
                isEncrypted(company.folder().databaseFile()),
                slots,
                slots.contains(SlotKind.OPEN),
                engine,
                Device.program().text(),
                newestBackup(company),
                company.wasClosedWell(),
                "TLSv1.2",
                HexFormat.of().toHexDigits(company.store().device()),
                Device.name(company.store().device()));
    }

    /// Asks the file, not the settings.
    private static boolean isEncrypted(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(BEGINNING.length), BEGINNING);
        } catch (IOException e) {
            throw new UncheckedIOException("the company file could not be looked at", e);
        }
    }

    private static Optional<Instant> newestBackup(Company company) {
        try {
            return company.backups().newest();
        } catch (IOException e) {
            throw new UncheckedIOException("the backups could not be looked at", e);
        }
    }
}
