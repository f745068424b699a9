package com.erpsmartcloud.workspace;

import com.erpsmartcloud.crypto.SecretKeyBytes;
import com.erpsmartcloud.vault.WorkspaceKey;
import com.erpsmartcloud.vault.WorkspaceKey.Purpose;
import com.erpsmartcloud.vault.backup.BackupReader;
import com.erpsmartcloud.vault.file.EncryptedFiles;

import org.h2.store.fs.FileUtils;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Writes the database of a backup into a folder.
final class Restore {

    private Restore() {}

    static void run(Path backup, CompanyFolder into, WorkspaceKey key, String entry)
            throws IOException {
        if (Files.exists(into.databaseFile())) {
            throw new IOException("a database lies in " + into.root() + " already");
        }
        try (SecretKeyBytes files = key.purposeKey(Purpose.DATABASE_FILES, 64)) {
            EncryptedFiles.register(into.root(), files);
        }
        boolean whole = false;
        try {
            BackupReader.open(backup, key)
                    .read((name, content) -> {
                        if (name.equals(entry)) {
                            unzip(content, into);
                        }
                    });
            whole = Files.exists(into.databaseFile());
            if (!whole) {
                throw new IOException("there is no database in the backup " + backup);
            }
        } finally {
            EncryptedFiles.unregister(into.root());
            if (!whole) {
                Files.deleteIfExists(into.databaseFile());
            }
        }
    }

    private static void unzip(InputStream content, CompanyFolder into) throws IOException {
        // Not closed: the backup goes on behind it.
        ZipInputStream zip = new ZipInputStream(content);
        for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
            if (next.getName().endsWith(".mv.db")) {
                String target =
                        EncryptedFiles.SCHEME
                                + ":"
                                + into.databaseFile().toString().replace('\\', '/');
                try (OutputStream out = FileUtils.newOutputStream(target, false)) {
                    zip.transferTo(out);
                }
            }
        }
    }
}
