package com.erpsmartcloud.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// Replaces a file so that whoever looks sees the old one or the new one, whole, also after a power
/// cut; readable by its owner alone.
public final class AtomicFile {

    /// What the temporary file's name ends in; one that is left after a crash may be deleted.
    public static final String UNFINISHED_SUFFIX = ".new";

    private AtomicFile() {}

    /// Writes into a temporary file beside the target, syncs it, lets `check` look at it, moves it
    /// over the target and syncs the folder. On any failure the target stays and the temporary file
    /// goes.
    ///
    /// @param check may read the finished file back and throws to refuse it
    public static void replace(Path target, Writing writing, Checking check) throws IOException {
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
        Path temporary = folder.resolve(target.getFileName() + UNFINISHED_SUFFIX);
        Files.deleteIfExists(temporary);
        try {
            OwnerOnly.create(temporary);
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                OutputStream out = Channels.newOutputStream(channel);
                writing.to(out);
                channel.force(true);
            }
            check.check(temporary);
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
        syncFolder(folder);
    }

    public static void replace(Path target, byte[] content) throws IOException {
        replace(target, out -> out.write(content), _ -> {});
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            // Windows cannot open a folder; its file system journals the move by itself.
        }
    }

    /// Writes the content; must not close the stream.
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /// Looks at the finished temporary file.
    @FunctionalInterface
    public interface Checking {
        void check(Path finished) throws IOException;
    }
}
