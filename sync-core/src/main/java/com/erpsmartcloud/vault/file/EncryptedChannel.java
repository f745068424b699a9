package com.erpsmartcloud.vault.file;

import com.erpsmartcloud.crypto.SecretKeyBytes;
import com.erpsmartcloud.vault.file.EncryptedFileException.Reason;

import org.h2.store.fs.FileBaseDefault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// An open encrypted file, at any offset and length as a plain one.
///
/// Reads run side by side; a write holds the others off for one run of at most 64 KiB, because a
/// block of 16 bytes that is half old and half new reads as garbage, also in the half that did not
/// change, and because a partly written sector is first read.
///
/// H2's base class synchronizes the positional `read` and `write` for file systems that have only
/// one position. Ours have their own lock and must let readers pass each other, hence the
/// suppression, here and for both methods alike.
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
final class EncryptedChannel extends FileBaseDefault {

    private final FileChannel disk;
    private final FileKey key;
    private final String file;
    private final Optional<SectorSums> sums;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    private EncryptedChannel(
            FileChannel disk, FileKey key, String file, Optional<SectorSums> sums) {
        this.disk = disk;
        this.key = key;
        this.file = file;
        this.sums = sums;
    }

    /// Reads the header, or writes one where the file is new, and proves the key.
    ///
    /// @param mayBeNew whether an empty file is one that is just being made
    /// @param sums where the sums of the file's sectors are kept, if it has any
    static EncryptedChannel open(
            FileChannel disk,
            String file,
            SecretKeyBytes folderKey,
            boolean mayBeNew,
            Optional<Path> sums)
            throws IOException {
        FileKey key = key(disk, file, folderKey, mayBeNew);
        Optional<SectorSums> taken =
                sums.isPresent()
                        ? Optional.of(SectorSums.take(sums.get(), disk.size()))
                        : Optional.empty();
        EncryptedChannel channel = new EncryptedChannel(disk, key, file, taken);
        channel.forgetSumsOfAnotherFile();
        return channel;
    }

    /// The database writes its first two sectors anew each time it closes. Where neither is what
    /// was written last, this is not a damaged file but another one in its place.
    private void forgetSumsOfAnotherFile() throws IOException {
        if (sums.isEmpty()) {
            return;
        }
        boolean[] fits = {true, true};
        SectorCipher cipher = key.borrow();
        try {
            cipher.read(
                    disk,
                    0,
                    0,
                    2 * Sectors.BYTES,
                    (position, text, at) ->
                            fits[(int) position / Sectors.BYTES] =
                                    sums.get().fits(position, text, at));
        } finally {
            key.giveBack(cipher);
        }
        if (!fits[0] && !fits[1]) {
            sums.get().forgetAll();
        }
    }

    private static FileKey key(
            FileChannel disk, String file, SecretKeyBytes folderKey, boolean mayBeNew)
            throws IOException {
        long size = disk.size();
        if (size == 0 && mayBeNew) {
            FileHeader header = FileHeader.fresh(folderKey);
            writeFully(disk, ByteBuffer.wrap(header.toBlock()), 0);
            return new FileKey(file, folderKey, header);
        }
        if (size < FileHeader.BYTES) {
            throw new EncryptedFileException(
                    Reason.TRUNCATED, file, "The file has only " + size + " bytes, it was cut off");
        }
        ByteBuffer block = ByteBuffer.allocate(FileHeader.BYTES);
        while (block.hasRemaining() && disk.read(block, block.position()) >= 0) {}
        FileHeader header = FileHeader.read(block.array(), file);
        if (!header.opensWith(folderKey)) {
            throw new EncryptedFileException(
                    Reason.WRONG_KEY, file, "The file was encrypted with another key");
        }
        return new FileKey(file, folderKey, header);
    }

    @Override
    public long size() throws IOException {
        return Sectors.logicalSize(disk.size());
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        demandOpen(position);
        lock.readLock().lock();
        try {
            long size = size();
            if (position >= size) {
                return -1;
            }
            int length = (int) Math.min(target.remaining(), size - position);
            SectorCipher cipher = key.borrow();
            try {
                for (int done = 0; done < length; ) {
                    done += readRun(cipher, target, position + done, length - done);
                }
            } finally {
                key.giveBack(cipher);
            }
            return length;
        } finally {
            lock.readLock().unlock();
        }
    }

    private int readRun(SectorCipher cipher, ByteBuffer target, long position, int wanted)
            throws IOException {
        int skip = (int) (position % Sectors.BYTES);
        int length = Math.min(SectorCipher.RUN_BYTES - skip, wanted);
        int sectors = (int) Sectors.roundUp(skip + (long) length);
        cipher.read(disk, Sectors.roundDown(position), 0, sectors, this::check);
        target.put(cipher.plain, skip, length);
        return length;
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        demandOpen(position);
        int length = source.remaining();
        SectorCipher cipher = key.borrow();
        try {
            for (int done = 0; done < length; ) {
                done += writeRun(cipher, source, position + done, length - done);
            }
        } finally {
            key.giveBack(cipher);
        }
        return length;
    }

    private int writeRun(SectorCipher cipher, ByteBuffer source, long position, int wanted)
            throws IOException {
        int skip = (int) (position % Sectors.BYTES);
        int length = Math.min(SectorCipher.RUN_BYTES - skip, wanted);
        int sectors = (int) Sectors.roundUp(skip + (long) length);
        long start = Sectors.roundDown(position);
        lock.writeLock().lock();
        try {
            long size = size();
            long end = position + length;
            int last = sectors - Sectors.BYTES;
            boolean firstIsPartial = skip > 0 || length < Sectors.BYTES;
            if (firstIsPartial) {
                cipher.read(disk, start, 0, Sectors.BYTES, this::check);
            }
            if (last > 0 && (skip + length) % Sectors.BYTES != 0) {
                cipher.read(disk, start + last, last, Sectors.BYTES, this::check);
            }
            source.get(cipher.plain, skip, length);
            write(cipher, start, sectors);
            if (end > size) {
                setDiskSize(Sectors.physicalSize(end));
            }
        } finally {
            lock.writeLock().unlock();
        }
        return length;
    }

    @Override
    protected void implTruncate(long newSize) throws IOException {
        lock.writeLock().lock();
        try {
            if (newSize >= size()) {
                return;
            }
            int used = (int) (newSize % Sectors.BYTES);
            if (used > 0) {
                SectorCipher cipher = key.borrow();
                try {
                    long start = Sectors.roundDown(newSize);
                    cipher.read(disk, start, 0, Sectors.BYTES, this::check);
                    Arrays.fill(cipher.plain, used, Sectors.BYTES, (byte) 0);
                    write(cipher, start, Sectors.BYTES);
                } finally {
                    key.giveBack(cipher);
                }
            }
            sums.ifPresent(s -> s.forget(Sectors.roundUp(newSize), Long.MAX_VALUE - Sectors.BYTES));
            // First away with the old bytes, so that the tail that is added is made of zeros.
            setDiskSize(FileHeader.BYTES + Sectors.roundUp(newSize));
            setDiskSize(Sectors.physicalSize(newSize));
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void write(SectorCipher cipher, long start, int length) throws IOException {
        // A write that breaks off leaves sectors nobody knows.
        sums.ifPresent(s -> s.forget(start, start + length));
        cipher.write(disk, start, length);
        sums.ifPresent(s -> s.wrote(start, cipher.plain, length));
    }

    private void check(long position, byte[] cipherText, int at) throws IOException {
        if (sums.isPresent() && !sums.get().fits(position, cipherText, at)) {
            throw new EncryptedFileException(
                    Reason.DAMAGED_SECTOR,
                    file,
                    "The disk gave back another content than was written, at byte "
                            + Sectors.onDisk(position));
        }
    }

    private void setDiskSize(long wanted) throws IOException {
        long actual = disk.size();
        if (actual > wanted) {
            disk.truncate(wanted);
        } else if (actual < wanted) {
            writeFully(disk, ByteBuffer.allocate(1), wanted - 1);
        }
    }

    private void demandOpen(long position) throws ClosedChannelException {
        if (position < 0) {
            throw new IllegalArgumentException("Negative position");
        }
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
    }

    private static void writeFully(FileChannel disk, ByteBuffer bytes, long position)
            throws IOException {
        long start = position - bytes.position();
        while (bytes.hasRemaining()) {
            disk.write(bytes, start + bytes.position());
        }
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
        lock.writeLock().lock();
        try {
            key.close();
            long size = disk.size();
            disk.close();
            sums.ifPresent(s -> s.keep(size));
        } finally {
            lock.writeLock().unlock();
            if (sums.isPresent()) {
                EncryptedFiles.release(Path.of(file));
            }
        }
    }

    @Override
    public String toString() {
        return EncryptedFiles.SCHEME + ":" + disk;
    }
}
