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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps a second program out of the company, and says who holds it.
///
/// The lock is the operating system's, so it ends with the process, however that ends. The words of
/// the holder lie in a file beside it, because a locked file cannot be read everywhere.
///
/// What this program holds itself is known without looking: on Linux and macOS, closing any channel
/// to a locked file gives the lock up, so a second try inside one program must not open it.
final class CompanyLock implements AutoCloseable {

    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path place;
    private final FileChannel channel;
    private final FileLock lock;
    private final Path holder;

    private CompanyLock(Path place, FileChannel channel, FileLock lock, Path holder) {
        this.place = place;
        this.channel = channel;
        this.lock = lock;
        this.holder = holder;
    }

    /// @throws StoreException [StoreFailure.InUse] with the holder's words,
    ///   [StoreFailure.ReadOnlyFolder], [StoreFailure.DiskFull]
    static CompanyLock take(CompanyFolder folder, String words) {
        Path holder = folder.lock().resolveSibling("company.holder");
        try {
            Path place = folder.root().toRealPath();
            if (!HELD.add(place)) {
                throw new StoreException(new StoreFailure.InUse(folder.root(), wordsOf(holder)));
            }
            try {
                return take(folder, place, holder, words);
            } catch (IOException | RuntimeException e) {
                HELD.remove(place);
                throw e;
            }
        } catch (NoSuchFileException e) {
            throw new StoreException(new StoreFailure.Missing(folder.root()), e);
        } catch (IOException e) {
            throw new StoreException(StoreFailure.ofDisk(e, folder.root()), e);
        }
    }

    private static CompanyLock take(CompanyFolder folder, Path place, Path holder, String words)
            throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = tryLock(channel);
            if (lock == null || !lock.isValid()) {
                throw new StoreException(new StoreFailure.InUse(folder.root(), wordsOf(holder)));
            }
            Files.writeString(holder, words);
            return new CompanyLock(place, channel, lock, holder);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
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
        } finally {
            HELD.remove(place);
        }
    }
}
