package com.erpsmartcloud.store;

import java.nio.file.Path;
import java.util.Optional;

/// What can go wrong with the company file, each with what the user needs to know to go on.
public sealed interface StoreFailure {

    /// Another program holds the company.
    ///
    /// @param holder who, as far as the lock file tells
    record InUse(Path folder, String holder) implements StoreFailure {}

    /// There is no company in this folder.
    record Missing(Path folder) implements StoreFailure {}

    /// The file cannot be read as ours.
    ///
    /// @param newestBackup the newest good backup, if there is one
    record Damaged(Path file, String what, Optional<Path> newestBackup) implements StoreFailure {}

    /// Nothing more can be kept; what was acknowledged before is on the disk.
    record DiskFull(Path folder) implements StoreFailure {}

    record ReadOnlyFolder(Path folder) implements StoreFailure {}

    /// A newer program wrote this company.
    record TooNew(String fileVersion, String ourVersion) implements StoreFailure {}

    /// The company was closed, or an earlier failure closed it.
    record Closed(String why) implements StoreFailure {}
}
