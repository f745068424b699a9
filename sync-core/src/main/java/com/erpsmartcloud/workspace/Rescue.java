package com.erpsmartcloud.workspace;

import com.erpsmartcloud.crypto.SecretKeyBytes;
import com.erpsmartcloud.store.StoreException;
import com.erpsmartcloud.store.StoreFailure;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.vault.VaultException;
import com.erpsmartcloud.vault.VaultFiles;
import com.erpsmartcloud.vault.WorkspaceKey;
import com.erpsmartcloud.vault.WorkspaceKey.Purpose;
import com.erpsmartcloud.vault.backup.BackupReader;
import com.erpsmartcloud.vault.file.EncryptedFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Puts what a backup holds in the place of a company's files that do not open. What lay there is
/// set aside in the company's folder, never deleted.
public final class Rescue {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'set-aside-'yyyyMMdd-HHmmss-SSS", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private Rescue() {}

    /// Puts the database of a backup in the place of the company's own. The company must be closed.
    ///
    /// @param words what another program is told about who holds the company meanwhile
    /// @return the folder where the old file lies now; empty where there was none
    /// @throws IOException if the backup is damaged or the disk did not take it; the company's
    ///   files are as before then
    /// @throws StoreException if another program holds the company
    public static Optional<Path> database(
            Path backup, CompanyFolder folder, WorkspaceKey key, String words, Now now)
            throws IOException {
        try (CompanyLock _ = CompanyLock.take(folder, words);
                SecretKeyBytes files = key.purposeKey(Purpose.DATABASE_FILES, 64)) {
            EncryptedFiles.register(folder.root(), files);
            try {
                Path staged = Restore.stage(backup, folder, key);
                Optional<Path> aside = setAside(folder, List.of(folder.databaseFile()), now);
                Restore.place(staged, folder);
                return aside;
            } finally {
                EncryptedFiles.unregister(folder.root());
            }
        }
    }

    /// The newest backup whose seal is whole.
    public static Optional<Path> newestGood(CompanyFolder folder, WorkspaceKey key) {
        return Backups.newestGood(folder, key);
    }

    /// Takes the keys out of the newest backup in place of those that cannot be read.
    ///
    /// @throws StoreException [StoreFailure.Missing] if there is no backup
    /// @throws IOException if the backup's keys cannot be read or the disk did not take them
    public static void keys(CompanyFolder folder, Now now) throws IOException, VaultException {
        Path backup =
                VaultFiles.newestBackup(folder.root())
                        .orElseThrow(() ->
                                new StoreException(new StoreFailure.Missing(folder.backups())));
        var keys = BackupReader.keys(backup);
        setAside(
                folder,
                List.of(
                        folder.root().resolve(VaultFiles.KEYS),
                        folder.root().resolve(VaultFiles.KEYS_COPY)),
                now);
        Vault.in(folder.root(), now, Optional.empty()).adopt(keys);
    }

    private static Optional<Path> setAside(CompanyFolder folder, List<Path> files, Now now)
            throws IOException {
        List<Path> there = files.stream().filter(Files::exists).toList();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        Path aside = folder.root().resolve(NAME.format(now.instant()));
        Files.createDirectories(aside);
        for (Path file : there) {
            Files.move(file, aside.resolve(file.getFileName()));
        }
        return Optional.of(aside);
    }
}
