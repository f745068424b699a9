package com.erpsmartcloud.testing;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicLong;

/// The file system `faulty:` under H2: a disk that is full after so many bytes.
///
/// It stands below the encryption: `erp:faulty:/folder/company`. One budget for all its files.
public final class FaultyFilePath extends FilePathWrapper {

    private static final AtomicLong LEFT = new AtomicLong(Long.MAX_VALUE);

    public static void register() {
        FilePath.register(new FaultyFilePath());
        heal();
    }

    /// From now on, after this many more bytes, every write fails as on a full disk.
    public static void failAfter(long bytes) {
        LEFT.set(bytes);
    }

    public static void heal() {
        LEFT.set(Long.MAX_VALUE);
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    private static final class Channel extends FileBaseDefault {

        private final FileChannel disk;

        Channel(FileChannel disk) {
            this.disk = disk;
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            int wanted = source.remaining();
            long before = LEFT.getAndUpdate(left -> Math.max(0, left - wanted));
            if (before >= wanted) {
                return disk.write(source, position);
            }
            // As a real disk does: what still fits is written.
            ByteBuffer fits = source.slice(source.position(), (int) before);
            disk.write(fits, position);
            throw new IOException("No space left on device");
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return disk.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return disk.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            disk.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            disk.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return disk.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            disk.close();
        }
    }
}
