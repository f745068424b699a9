package com.erpsmartcloud.vault.file;

import java.io.IOException;
import java.util.Optional;

/// An encrypted file could not be opened; nothing was written to it.
public final class EncryptedFileException extends IOException {

    private static final long serialVersionUID = 1;

    /// Why.
    public enum Reason {
        /// No key is registered for the file's folder, or it was unregistered meanwhile.
        NO_KEY,
        /// The key registered for the folder is not the one the file was written with.
        WRONG_KEY,
        /// The file exists and is empty, or shorter than its header.
        TRUNCATED,
        /// The file does not begin as ours do.
        NOT_OURS,
        /// Both copies of the header are damaged; the content cannot be decrypted without it.
        DAMAGED_HEADER,
        /// A sector is not what was written: the disk has turned bytes in it.
        DAMAGED_SECTOR,
        /// A newer program wrote it.
        NEWER_FORMAT
    }

    private final Reason reason;
    private final String file;

    EncryptedFileException(Reason reason, String file, String message) {
        super(message + ": " + file);
        this.reason = reason;
        this.file = file;
    }

    public Reason reason() {
        return reason;
    }

    /// The path of the file on the disk.
    public String file() {
        return file;
    }

    /// Finds this exception among the causes of what the database threw.
    public static Optional<EncryptedFileException> within(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 32; depth++) {
            if (cause instanceof EncryptedFileException found) {
                return Optional.of(found);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
