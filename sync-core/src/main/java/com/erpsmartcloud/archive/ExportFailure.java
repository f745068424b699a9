package com.erpsmartcloud.archive;

import java.nio.file.Path;

/// Why there is no export, each with what the user needs to know to try again.
public sealed interface ExportFailure {

    /// The user stopped it.
    record Cancelled() implements ExportFailure {}

    /// There is a file of that name already; it was not touched.
    record TargetExists(Path target) implements ExportFailure {}

    record FolderMissing(Path folder) implements ExportFailure {}

    record FolderReadOnly(Path folder) implements ExportFailure {}

    record DiskFull(Path folder) implements ExportFailure {}

    /// The disk takes no file as large as this one, as FAT32 above 4 GB.
    record FileTooLarge(Path folder) implements ExportFailure {}

    /// What was read back is not what was written: the disk cannot be trusted.
    ///
    /// @param file the first damaged file inside, as in [ExportedFile#name]
    record ReadBackDiffers(String file, Damage what) implements ExportFailure {}

    /// Another trouble with the disk.
    ///
    /// @param detail the system's own words
    record NotWritten(Path folder, String detail) implements ExportFailure {}
}
