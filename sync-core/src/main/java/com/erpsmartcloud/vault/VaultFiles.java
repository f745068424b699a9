package com.erpsmartcloud.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// The names of the vault's files in a company's folder.
public final class VaultFiles {

    public static final String KEYS = "keys.json";
    public static final String KEYS_COPY = "keys.copy.json";
    public static final String ATTEMPTS = "attempts.json";

    /// The folder of the backups inside the company's folder.
    public static final String BACKUPS = "backups";

    /// Names of backups end so, and sort by their time.
    public static final String BACKUP_SUFFIX = ".erpbackup";

    private VaultFiles() {}

    /// @return the newest backup by name, unopened; nothing when there is none
    public static Optional<Path> newestBackup(Path companyFolder) {
        Path backups = companyFolder.resolve(BACKUPS);
        if (!Files.isDirectory(backups)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(backups)) {
            return files.filter(file -> file.toString().endsWith(BACKUP_SUFFIX))
                    .max(Comparator.comparing(file -> file.getFileName().toString()));
        } catch (IOException | UncheckedIOException _) {
            return Optional.empty();
        }
    }
}
