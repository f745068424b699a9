package com.erpsmartcloud.testing;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicLong;

/// The file system `faulty:` under H2: a disk that is full after so many bytes, or takes and gives
/// them in small pieces, as it may.
///
/// It stands below the encryption: `erp:faulty:/folder/company`. One budget for all its files.
public final class FaultyFilePath extends FilePathWrapper {

    private static final AtomicLong LEFT = new AtomicLong(Long.MAX_VALUE);

    private static volatile int piece = Integer.MAX_VALUE;

    public static void register() {
        FilePath.register(new FaultyFilePath());
        heal();
    }

    /// From now on, after this many more bytes, every write fails as on a full disk.
    public static void failAfter(long bytes) {
        LEFT.set(bytes);
    }

    /// From now on no call reads or writes more than this, and other threads come in between.
    public static void inPiecesOf(int bytes) {
        piece = bytes;
    }

    public static void heal() {
        LEFT.set(Long.MAX_VALUE);
        piece = Integer.MAX_VALUE;
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
            int wanted = Math.min(source.remaining(), piece);
            long before = LEFT.getAndUpdate(left -> Math.max(0, left - wanted));
            // As a real disk does: what still fits is written.
            int fitting = (int) Math.min(before, wanted);
            disk.write(source.slice(source.position(), fitting), position);
            if (before < wanted) {
                throw new IOException("No space left on device");
            }
            source.position(source.position() + fitting);
            letOthersIn();
            return fitting;
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            ByteBuffer part = target.slice(target.position(), Math.min(target.remaining(), piece));
            int read = disk.read(part, position);
            target.position(target.position() + Math.max(0, read));
            letOthersIn();
            return read;
        }

        private static void letOthersIn() {
            if (piece < Integer.MAX_VALUE) {
                Thread.yield();
            }
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
