package com.erpsmartcloud.store;

import org.h2.api.ErrorCode;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/// Tells from the database's exceptions what happened to the company file.
final class FailureOf {

    private FailureOf() {}

    /// @return empty if it is an ordinary error of a statement, and so a bug of ours
    static Optional<StoreFailure> exception(Throwable thrown, Path folder) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
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
        for (Throwable t = thrown; t != null; t = t.getCause()) {
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
