package com.erpsmartcloud.vault.backup;

import java.io.IOException;
import java.io.InputStream;

/// One named thing in a backup.
///
/// @param name up to 255 bytes of UTF-8, once per backup
/// @param content opened once, when its turn comes; closed by the backup
public record BackupEntry(String name, Content content) {

    /// Gives the bytes.
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
