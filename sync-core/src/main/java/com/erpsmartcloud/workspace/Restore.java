package com.erpsmartcloud.workspace;

import com.erpsmartcloud.crypto.SecretKeyBytes;
import com.erpsmartcloud.privacy.buyer.ErasureFile;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.vault.WorkspaceKey;
import com.erpsmartcloud.vault.WorkspaceKey.Purpose;
import com.erpsmartcloud.vault.backup.BackupReader;
import com.erpsmartcloud.vault.file.EncryptedFiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Writes the database of a backup into a folder.
final class Restore {

    /// The copy of the database inside a backup.
    static final String DATABASE = "company.zip";

    private Restore() {}

    static void run(Path backup, CompanyFolder into, WorkspaceKey key) throws IOException {
        if (Files.exists(into.databaseFile())) {
            throw new IOException("a database lies in " + into.root() + " already");
        }
        try (SecretKeyBytes files = key.purposeKey(Purpose.DATABASE_FILES, 64)) {
            EncryptedFiles.register(into.root(), files);
        }
        try {
            unpack(backup, into, key);
        } finally {
            EncryptedFiles.unregister(into.root());
        }
        bringErasures(backup, into);
    }

    /// Who was removed after the backup was taken must be removed from what comes out of it.
    private static void bringErasures(Path backup, CompanyFolder into) throws IOException {
        Path list = backup.toAbsolutePath().resolveSibling(ErasureFile.NAME);
        Path target = into.backups().resolve(ErasureFile.NAME);
        if (Files.exists(list) && !Files.exists(target)) {
            Files.createDirectories(into.backups());
            Files.copy(list, target);
        }
    }

    /// The database gets its name only when the whole backup was proven and is on the disk: a
    /// program killed before that leaves no half company.
    ///
    /// @param into its files have their key already
    static void unpack(Path backup, CompanyFolder into, WorkspaceKey key) throws IOException {
        Path unfinished = stage(backup, into, key);
        try {
            place(unfinished, into);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// Writes the database of a proven backup beside where it belongs, whole and on the disk.
    ///
    /// @return where it lies; nothing is left of it after a failure
    static Path stage(Path backup, CompanyFolder into, WorkspaceKey key) throws IOException {
        Path unfinished = into.root().resolve("restoring.mv.db");
        Files.deleteIfExists(unfinished);
        try {
            BackupReader.open(backup, key)
                    .read((name, content) -> {
                        if (name.equals(DATABASE)) {
                            unzip(content, unfinished);
                        }
                    });
            if (!Files.exists(unfinished)) {
                throw new IOException("there is no database in the backup " + backup);
            }
            try (FileChannel disk = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                disk.force(true);
            }
            return unfinished;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
    }

    /// What was noted of the file that lay there before would say of this one that it lacks
    /// changes.
    static void place(Path staged, CompanyFolder into) throws IOException {
        Store.forgetKept(into.root());
        Files.deleteIfExists(into.sums());
        into.finished();
        Files.move(staged, into.databaseFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unzip(InputStream content, Path target) throws IOException {
        // Not closed: the backup goes on behind it.
        ZipInputStream zip = new ZipInputStream(content);
        for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
            if (next.getName().endsWith(".mv.db")) {
                try (OutputStream out = EncryptedFiles.write(target)) {
                    zip.transferTo(out);
                }
            }
        }
    }
}
