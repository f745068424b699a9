package com.erpsmartcloud.workspace;

import com.erpsmartcloud.store.StoreException;
import com.erpsmartcloud.store.StoreFailure;
import com.erpsmartcloud.vault.OpenVault;
import com.erpsmartcloud.vault.file.EncryptedFileException;

import java.util.Optional;

/// Says of a failed opening which file it was and where the newest good backup lies.
final class OpeningFailure {

    private OpeningFailure() {}

    /// @param vault still open: a backup is good only when its seal was tried
    static StoreException of(StoreException e, CompanyFolder folder, OpenVault vault) {
        Optional<EncryptedFileException> encryption = EncryptedFileException.within(e);
        if (encryption.isPresent()) {
            EncryptedFileException found = encryption.get();
            return found.reason() == EncryptedFileException.Reason.NEWER_FORMAT
                    ? new StoreException(new StoreFailure.TooNew("?", "1"), e)
                    : damaged(e, words(found.reason()), folder, vault);
        }
        return switch (e.failure()) {
            case StoreFailure.Damaged damaged -> damaged(e, damaged.what(), folder, vault);
            case StoreFailure.Older older ->
                    new StoreException(
                            new StoreFailure.Older(
                                    folder.databaseFile(),
                                    older.holds(),
                                    older.saved(),
                                    Backups.newestGood(folder, vault.key())),
                            e);
            // The company's lock is ours: whoever holds the file is an earlier opening of ours that
            // the database broke off in the middle.
            case StoreFailure.InUse _ ->
                    damaged(e, "opening it has failed before, start anew", folder, vault);
            case StoreFailure.Missing _,
                    StoreFailure.DiskFull _,
                    StoreFailure.ReadOnlyFolder _,
                    StoreFailure.TooNew _,
                    StoreFailure.Closed _ ->
                    e;
        };
    }

    private static String words(EncryptedFileException.Reason reason) {
        return switch (reason) {
            case NO_KEY -> "its key is not here";
            case WRONG_KEY -> "it was encrypted with the key of another company";
            case TRUNCATED -> "it was cut off";
            case NOT_OURS -> "it is not an encrypted company file";
            case DAMAGED_HEADER -> "both copies of its header are damaged";
            case DAMAGED_SECTOR -> "the disk has turned bytes in it";
            case NEWER_FORMAT -> "a newer program wrote it";
        };
    }

    private static StoreException damaged(
            StoreException e, String what, CompanyFolder folder, OpenVault vault) {
        return new StoreException(
                new StoreFailure.Damaged(
                        folder.databaseFile(), what, Backups.newestGood(folder, vault.key())),
                e);
    }
}
