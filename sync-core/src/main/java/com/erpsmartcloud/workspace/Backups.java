package com.erpsmartcloud.workspace;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.StoreCopier;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.OpenVault;
import com.erpsmartcloud.vault.VaultFiles;
import com.erpsmartcloud.vault.WorkspaceKey;
import com.erpsmartcloud.vault.backup.BackupEntry;
import com.erpsmartcloud.vault.backup.BackupHeader;
import com.erpsmartcloud.vault.backup.BackupReader;
import com.erpsmartcloud.vault.backup.BackupWriter;
import com.erpsmartcloud.vault.backup.StoredBackup;
import com.erpsmartcloud.vault.backup.Thinning;
import com.erpsmartcloud.vault.file.EncryptedFiles;

import org.h2.store.fs.FileUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Backups of the company: one sealed file each, that opens on another machine with the password or
/// the recovery code.
public final class Backups {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private static final String DATABASE = "company.zip";
    private static final long CAP_BYTES = 20L << 30;

    private final CompanyFolder folder;
    private final OpenVault vault;
    private final Now now;
    private Optional<Store> store = Optional.empty();

    Backups(CompanyFolder folder, OpenVault vault, Now now) {
        this.folder = folder;
        this.vault = vault;
        this.now = now;
    }

    void of(Store open) {
        store = Optional.of(open);
    }

    /// Takes a backup while the company is in use, reads it back to the end, and thins out the
    /// older ones.
    ///
    /// @return the new backup
    public Path take() {
        return take(store.orElseThrow()::copyTo);
    }

    Path take(StoreCopier copier) {
        // The copy lies in the company's folder under its own scheme, so it is never in clear on
        // the disk.
        String copy =
                EncryptedFiles.SCHEME
                        + ":"
                        + folder.root().resolve("backup-copy.zip").toString().replace('\\', '/');
        try {
            Files.createDirectories(folder.backups());
            Instant at = now.instant();
            Path target = folder.backups().resolve(NAME.format(at) + VaultFiles.BACKUP_SUFFIX);
            copier.copyTo(copy);
            BackupHeader header = new BackupHeader(vault.workspaceId(), at, vault.wrappedKeys());
            new BackupWriter(header, vault.key())
                    .write(
                            target,
                            List.of(
                                    new BackupEntry(
                                            DATABASE, () -> FileUtils.newInputStream(copy))));
            thin();
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the backup could not be written to " + folder.backups(), e);
        } finally {
            FileUtils.tryDelete(copy);
        }
    }

    /// @return newest first
    public List<Path> all() {
        if (!Files.isDirectory(folder.backups())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.backups())) {
            return files.filter(f -> f.toString().endsWith(VaultFiles.BACKUP_SUFFIX))
                    .sorted((a, b) -> b.getFileName().compareTo(a.getFileName()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void thin() throws IOException {
        List<StoredBackup> stored = new ArrayList<>();
        for (Path file : all()) {
            stored.add(
                    new StoredBackup(
                            file, BackupReader.header(file).taken(), Files.size(file), true));
        }
        for (StoredBackup old : Thinning.decide(stored, now.instant(), CAP_BYTES).delete()) {
            Files.deleteIfExists(old.file());
        }
    }

    /// Puts a backup's database into an empty company folder whose keys were adopted already.
    ///
    /// @param key the company's key, as the backup's own slots gave it
    /// @throws IOException if the backup is damaged or the folder cannot be written; nothing is
    ///   left of it then
    public static void restore(Path backup, CompanyFolder into, WorkspaceKey key)
            throws IOException {
        Restore.run(backup, into, key, DATABASE);
    }
}
