package com.erpsmartcloud.store;

import com.erpsmartcloud.vault.file.EncryptedFileException;
import com.erpsmartcloud.vault.file.EncryptedFileException.Reason;

import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/// Tells from the database's exceptions what happened to the company file.
final class FailureOf {

    private FailureOf() {}

    /// @return empty if it is an ordinary error of a statement, and so a bug of ours
    static Optional<StoreFailure> exception(Throwable thrown, Path folder) {
        @Nullable Throwable t = thrown;
        // Only what the database itself met: a reader's own file on another disk, full, is not
        // the company's.
        while (t != null && !isOfTheDatabase(t)) {
            t = t.getCause();
        }
        return t == null ? Optional.empty() : ofTheDatabase(t, folder);
    }

    private static boolean isOfTheDatabase(Throwable t) {
        return t instanceof SQLException || t instanceof MVStoreException;
    }

    /// @return empty if the disk is neither full nor forbids to write
    static Optional<StoreFailure> disk(Throwable thrown, Path folder) {
        for (@Nullable Throwable t = thrown; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space left")
                    || message.contains("not enough space")
                    || message.contains("disk full")) {
                return Optional.of(new StoreFailure.DiskFull(folder));
            }
            if (message.contains("read-only file system")
                    || message.contains("permission denied")) {
                return Optional.of(new StoreFailure.ReadOnlyFolder(folder));
            }
        }
        return Optional.empty();
    }

    private static Optional<StoreFailure> ofTheDatabase(Throwable thrown, Path folder) {
        Optional<StoreFailure> disk = disk(thrown, folder);
        if (disk.isPresent()) {
            return disk;
        }
        Optional<EncryptedFileException> encryption = EncryptedFileException.within(thrown);
        if (encryption.filter(e -> e.reason() == Reason.DAMAGED_SECTOR).isPresent()) {
            return Optional.of(
                    new StoreFailure.Damaged(
                            folder,
                            String.valueOf(encryption.get().getMessage()),
                            Optional.empty()));
        }
        for (@Nullable Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof MVStoreException store
                    && store.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT) {
                return Optional.of(
                        new StoreFailure.Damaged(
                                folder, String.valueOf(t.getMessage()), Optional.empty()));
            }
            if (t instanceof SQLException sql) {
                Optional<StoreFailure> known = code(sql, folder);
                if (known.isPresent()) {
                    return known;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<StoreFailure> code(SQLException e, Path folder) {
        return switch (e.getErrorCode()) {
            case ErrorCode.FILE_CORRUPTED_1 ->
                    Optional.of(
                            new StoreFailure.Damaged(
                                    folder, String.valueOf(e.getMessage()), Optional.empty()));
            case ErrorCode.DATABASE_IS_READ_ONLY ->
                    Optional.of(new StoreFailure.ReadOnlyFolder(folder));
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                    Optional.of(new StoreFailure.InUse(folder, "another program"));
            case ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN ->
                    Optional.of(new StoreFailure.Closed(String.valueOf(e.getMessage())));
            default -> Optional.empty();
        };
    }
}
