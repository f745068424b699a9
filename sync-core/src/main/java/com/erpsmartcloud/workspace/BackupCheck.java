package com.erpsmartcloud.workspace;

import com.erpsmartcloud.crypto.SecretKeyBytes;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.StoreException;
import com.erpsmartcloud.store.StoreLocation;
import com.erpsmartcloud.store.StoreOpener;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.WorkspaceKey;
import com.erpsmartcloud.vault.WorkspaceKey.Purpose;
import com.erpsmartcloud.vault.file.EncryptedFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Opens a backup as a company, beside the one in use, and reads it to its end.
///
/// What comes out lies below the company's folder under the company's key, and is gone afterwards.
final class BackupCheck {

    private static final String FOLDER = "backup-check";

    private BackupCheck() {}

    /// @return what is wrong; empty when the backup is good
    /// @throws IOException if the seal is broken or the disk is full
    static List<String> problems(Path backup, CompanyFolder company, WorkspaceKey key, Now now)
            throws IOException {
        CompanyFolder place = new CompanyFolder(company.root().resolve(FOLDER));
        clear(place.root());
        Files.createDirectories(place.root());
        try (SecretKeyBytes idKey = key.purposeKey(Purpose.IDS, 32)) {
            Restore.unpack(backup, place, key);
            StoreLocation location =
                    new StoreLocation(place.root(), EncryptedFiles.url(place.database()));
            try (Store store = new StoreOpener(location, idKey.copy(), now).existing().open()) {
                return CompanyCheck.problems(store);
            }
        } catch (StoreException e) {
            return List.of(e.failure().sentence());
        } finally {
            clear(place.root());
        }
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
