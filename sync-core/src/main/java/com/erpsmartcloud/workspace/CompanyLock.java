package com.erpsmartcloud.workspace;

import com.erpsmartcloud.store.StoreException;
import com.erpsmartcloud.store.StoreFailure;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps a second program out of the company, and says who holds it.
///
/// The lock is the operating system's, so it ends with the process, however that ends. The words of
/// the holder lie in a file beside it, because a locked file cannot be read everywhere.
final class CompanyLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;
    private final Path holder;

    private CompanyLock(FileChannel channel, FileLock lock, Path holder) {
        this.channel = channel;
        this.lock = lock;
        this.holder = holder;
    }

    /// @throws StoreException [StoreFailure.InUse] with the holder's words,
    ///   [StoreFailure.ReadOnlyFolder]
    static CompanyLock take(CompanyFolder folder, String words) {
        Path file = folder.lock();
        Path holder = file.resolveSibling("company.holder");
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null || !lock.isValid()) {
                channel.close();
                throw new StoreException(new StoreFailure.InUse(folder.root(), wordsOf(holder)));
            }
            Files.writeString(holder, words);
            return new CompanyLock(channel, lock, holder);
        } catch (IOException e) {
            throw new StoreException(new StoreFailure.ReadOnlyFolder(folder.root()), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String wordsOf(Path holder) {
        try {
            byte[] words = Files.readAllBytes(holder);
            return StandardCharsets.UTF_8.decode(ByteBuffer.wrap(words)).toString().strip();
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(holder);
            lock.release();
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
        }
    }
}
