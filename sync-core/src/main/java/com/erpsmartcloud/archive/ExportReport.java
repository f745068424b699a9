package com.erpsmartcloud.archive;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What a finished export holds.
///
/// @param file the ZIP
/// @param files every file inside, in the order they lie there
/// @param leftOut what is not inside, and why
/// @param rows rows of all tables; a row that stands in CSV and JSON Lines counts once
/// @param bytes size of the ZIP
/// @param duration from the click to the verified file
/// @param filesReadBack how many of `files` were read back from the disk with the right checksum
public record ExportReport(
        Path file,
        List<ExportedFile> files,
        List<LeftOut> leftOut,
        long rows,
        long bytes,
        Duration duration,
        int filesReadBack) {

    public boolean verified() {
        return filesReadBack == files.size();
    }
}
