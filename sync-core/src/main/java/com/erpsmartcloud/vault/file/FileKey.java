package com.erpsmartcloud.vault.file;

import com.erpsmartcloud.crypto.SecretKeyBytes;
import com.erpsmartcloud.vault.file.EncryptedFileException.Reason;

import java.util.concurrent.atomic.AtomicReferenceArray;

/// The key of one open file and a few ready ciphers for it, so that threads read side by side
/// without making new ones.
final class FileKey implements AutoCloseable {

    private static final int KEPT = 8;

    private final String file;
    private final SecretKeyBytes folderKey;
    private final SecretKeyBytes key;
    private final AtomicReferenceArray<SectorCipher> idle = new AtomicReferenceArray<>(KEPT);

    FileKey(String file, SecretKeyBytes folderKey, FileHeader header) {
        this.file = file;
        this.folderKey = folderKey;
        this.key = header.fileKey(folderKey);
    }

    /// @throws EncryptedFileException if the folder's key was taken away while the file was open
    SectorCipher borrow() throws EncryptedFileException {
        if (folderKey.isClosed()) {
            close();
        }
        if (key.isClosed()) {
            throw new EncryptedFileException(
                    Reason.NO_KEY, file, "The key was taken away while the file was open");
        }
        for (int i = 0; i < KEPT; i++) {
            SectorCipher ready = idle.getAndSet(i, null);
            if (ready != null) {
                return ready;
            }
        }
        return new SectorCipher(key);
    }

    void giveBack(SectorCipher cipher) {
        for (int i = 0; i < KEPT; i++) {
            if (idle.compareAndSet(i, null, cipher)) {
                if (key.isClosed()) {
                    close();
                }
                return;
            }
        }
        cipher.close();
    }

    @Override
    public void close() {
        key.close();
        for (int i = 0; i < KEPT; i++) {
            SectorCipher ready = idle.getAndSet(i, null);
            if (ready != null) {
                ready.close();
            }
        }
    }
}
