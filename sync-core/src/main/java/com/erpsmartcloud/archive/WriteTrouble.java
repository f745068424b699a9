package com.erpsmartcloud.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/// Tells from the system's exceptions why a file could not be written.
final class WriteTrouble {

    /// Less room than this is none: the system says so in its own language, so the words alone do
    /// not tell.
    private static final long NO_ROOM = 65_536;

    private WriteTrouble() {}

    static ExportFailure named(IOException e, Path folder) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (e instanceof AccessDeniedException
                || words.contains("permission denied")
                || words.contains("read-only file system")) {
            return new ExportFailure.FolderReadOnly(folder);
        }
        if (e instanceof NoSuchFileException) {
            return new ExportFailure.FolderMissing(folder);
        }
        if (words.contains("no space left")
                || words.contains("not enough space")
                || words.contains("disk quota exceeded")) {
            return new ExportFailure.DiskFull(folder);
        }
        if (words.contains("file too large")) {
            return new ExportFailure.FileTooLarge(folder);
        }
        return isFull(folder)
                ? new ExportFailure.DiskFull(folder)
                : new ExportFailure.NotWritten(folder, String.valueOf(e.getMessage()));
    }

    private static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < NO_ROOM;
        } catch (IOException e) {
            return false;
        }
    }
}
