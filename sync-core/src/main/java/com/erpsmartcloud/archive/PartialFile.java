package com.erpsmartcloud.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The unfinished file beside its target: of the same disk, so that it can take the target's name
/// in one step, and readable by its owner alone, because it names buyers.
record PartialFile(Path path, Path target) {

    static PartialFile beside(Path target) throws ExportException {
        Path whole = target.toAbsolutePath();
        Path folder = Optional.ofNullable(whole.getParent()).orElse(whole);
        if (!Files.isDirectory(folder)) {
            throw new ExportException(new ExportFailure.FolderMissing(folder));
        }
        if (Files.exists(whole)) {
            throw new ExportException(new ExportFailure.TargetExists(whole));
        }
        try {
            String name = "." + whole.getFileName() + ".";
            return new PartialFile(Files.createTempFile(folder, name, ".part"), whole);
        } catch (IOException e) {
            throw new ExportException(WriteTrouble.named(e, folder), Optional.empty(), e);
        }
    }

    Path folder() {
        return Optional.ofNullable(path.getParent()).orElse(path);
    }

    /// Gives the finished file its name, for good.
    void finish() throws IOException, ExportException {
        // A move would silently replace what another program put there meanwhile.
        if (Files.exists(target)) {
            throw new ExportException(new ExportFailure.TargetExists(target));
        }
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(folder(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Windows opens no folders and needs no such call.
        }
    }

    /// @return the file, if it could not be removed
    Optional<Path> remove() {
        try {
            Files.deleteIfExists(path);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(path);
        }
    }
}
