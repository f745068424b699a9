package com.erpsmartcloud.workspace;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.StoreCopier;
import com.erpsmartcloud.store.StoreException;
import com.erpsmartcloud.store.StoreFailure;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.OpenVault;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.vault.VaultException;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
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

    /// Takes a backup while the company is in use, opens it and reads it to the end, and thins out
    /// the older ones.
    ///
    /// @return the new backup
    /// @throws StoreException [StoreFailure.Damaged] if what the backup holds does not fit
    ///   together: it is not kept, and no older one is deleted for it; [StoreFailure.DiskFull]
    public synchronized Path take() {
        try {
            Path taken = write(store.orElseThrow()::copyTo);
            try {
                requireGood(taken);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(taken);
                throw e;
            }
            thin();
            return taken;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Takes a backup of a file whose tables are older than this program and cannot be looked at;
    /// its seal is proven all the same.
    synchronized Path takeUnopened(StoreCopier copier) {
        try {
            return write(copier);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private RuntimeException failed(IOException e) {
        return new StoreException(StoreFailure.ofDisk(e, folder.backups()), e);
    }

    private void requireGood(Path taken) throws IOException {
        List<String> problems = BackupCheck.problems(taken, folder, vault.key(), now);
        if (!problems.isEmpty()) {
            Optional<Path> older =
                    all().stream()
                            .filter(b -> !b.equals(taken) && isSealed(b, vault.key()))
                            .findFirst();
            throw new StoreException(
                    new StoreFailure.Damaged(
                            folder.databaseFile(), String.join("; ", problems), older));
        }
    }

    private Path write(StoreCopier copier) throws IOException {
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
                                            Restore.DATABASE,
                                            () -> FileUtils.newInputStream(copy))));
            return target;
        } finally {
            FileUtils.tryDelete(copy);
        }
    }

    /// @return the newest backup whose seal is whole
    static Optional<Path> newestGood(CompanyFolder folder, WorkspaceKey key) {
        return in(folder).stream().filter(backup -> isSealed(backup, key)).findFirst();
    }

    private static boolean isSealed(Path backup, WorkspaceKey key) {
        try {
            BackupReader.open(backup, key).verify();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// A backup in the company's folder.
    ///
    /// @param taken UTC, from its header
    public record Kept(Path file, Instant taken, long bytes) {}

    /// @return newest first; a file whose header cannot be read is left out
    public List<Kept> kept() {
        List<Kept> kept = new ArrayList<>();
        for (Path file : all()) {
            try {
                Instant taken = BackupReader.header(file).taken();
                kept.add(new Kept(file, taken, Files.size(file)));
            } catch (IOException e) {
                LOG.warn("{} is no whole backup: {}", file.getFileName(), e.getMessage());
            }
        }
        return kept;
    }

    /// Opens a backup beside the company in use and reads it to its end.
    ///
    /// @return what is wrong, empty when it is good
    public synchronized List<String> check(Path backup) {
        try {
            return BackupCheck.problems(backup, folder, vault.key(), now);
        } catch (IOException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /// Makes a company of its own out of a backup, beside the one in use; it opens with the
    /// password or the recovery code the backup was taken under.
    ///
    /// @param into a folder without a company; made if need be
    /// @throws IOException if the backup is damaged or the folder is taken or cannot be written; no
    ///   half company is left then
    public void restoreInto(Path backup, CompanyFolder into) throws IOException {
        if (into.isTaken()) {
            throw new IOException("a company lies in " + into.root() + " already");
        }
        Files.createDirectories(into.root());
        restore(backup, into, vault.key());
        try {
            Vault.in(into.root(), now, Optional.empty()).adopt(BackupReader.keys(backup));
        } catch (VaultException e) {
            Files.deleteIfExists(into.databaseFile());
            throw new IOException("the keys of " + backup + " cannot be used", e);
        }
    }

    /// @return newest first
    public List<Path> all() {
        return in(folder);
    }

    private static List<Path> in(CompanyFolder folder) {
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

    /// When the newest backup was taken.
    Optional<Instant> newest() throws IOException {
        List<Path> all = all();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(BackupReader.header(all.getFirst()).taken());
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

    /// Puts a backup's database into a folder without one. Adopt the backup's keys afterwards, then
    /// a backup that turns out to be damaged leaves nothing behind.
    ///
    /// @param key the company's key, as the backup's own slots gave it
    /// @throws IOException if the backup is damaged or the folder cannot be written; nothing is
    ///   left of it then
    public static void restore(Path backup, CompanyFolder into, WorkspaceKey key)
            throws IOException {
        Restore.run(backup, into, key);
    }
}
