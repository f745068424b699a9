package com.erpsmartcloud.vault.file;

import com.erpsmartcloud.crypto.SecretKeyBytes;
import com.erpsmartcloud.crypto.XtsAes256;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/// One thread's cipher for one file with the buffer it works in: reads and writes whole sectors.
final class SectorCipher implements AutoCloseable {

    /// The longest run of sectors that goes to the disk and through the cipher at once.
    static final int RUN_BYTES = 16 * Sectors.BYTES;

    private static final byte[] HOLE = new byte[Sectors.BYTES];

    /// Looks at a sector as it lies on the disk.
    interface Check {
        /// @throws IOException if it is not what was written
        void sector(long position, byte[] cipherText, int at) throws IOException;
    }

    private final XtsAes256 xts;
    private final ByteBuffer disk = ByteBuffer.allocate(RUN_BYTES);
    private final boolean[] holes = new boolean[RUN_BYTES / Sectors.BYTES];

    /// The plain bytes of the run read last, or to be written next.
    final byte[] plain = disk.array();

    SectorCipher(SecretKeyBytes fileKey) {
        xts = new XtsAes256(fileKey, Sectors.BYTES, RUN_BYTES / Sectors.BYTES);
    }

    /// Reads whole sectors into [#plain]; what the file does not have reads as zeros.
    ///
    /// @param position logical, at the beginning of a sector
    /// @param at where in `plain`, at the beginning of a sector
    /// @param check looks at the cipher text first
    void read(FileChannel channel, long position, int at, int length, Check check)
            throws IOException {
        disk.limit(at + length).position(at);
        long start = Sectors.onDisk(position) - at;
        while (disk.hasRemaining()) {
            if (channel.read(disk, start + disk.position()) < 0) {
                Arrays.fill(plain, disk.position(), at + length, (byte) 0);
                break;
            }
        }
        int sectors = length / Sectors.BYTES;
        for (int s = 0; s < sectors; s++) {
            check.sector(position + (long) s * Sectors.BYTES, plain, at + s * Sectors.BYTES);
            holes[s] = isHole(at + s * Sectors.BYTES);
        }
        xts.decrypt(position / Sectors.BYTES, plain, at, length);
        for (int s = 0; s < sectors; s++) {
            if (holes[s]) {
                int from = at + s * Sectors.BYTES;
                Arrays.fill(plain, from, from + Sectors.BYTES, (byte) 0);
            }
        }
    }

    /// A sector never written is a hole in the file and reads as zeros here as well. No written
    /// sector looks like it: 4,096 zero bytes of cipher text have a chance of 1 in 2^32768.
    private boolean isHole(int from) {
        return plain[from] == 0
                && Arrays.equals(plain, from, from + Sectors.BYTES, HOLE, 0, Sectors.BYTES);
    }

    /// Writes the first `length` bytes of [#plain], whole sectors, and leaves them encrypted there.
    void write(FileChannel channel, long position, int length) throws IOException {
        xts.encrypt(position / Sectors.BYTES, plain, 0, length);
        disk.limit(length).position(0);
        long start = Sectors.onDisk(position);
        while (disk.hasRemaining()) {
            channel.write(disk, start + disk.position());
        }
    }

    @Override
    public void close() {
        xts.close();
        Arrays.fill(plain, (byte) 0);
    }
}
