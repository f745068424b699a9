package com.erpsmartcloud.vault.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.zip.CRC32C;

/// What each sector of an encrypted file has on the disk, as a CRC-32C of its cipher text, so that
/// a byte the disk turned is noticed when it is read, before anything is made of it.
///
/// Kept in memory while the file is open and in a file beside it while it is closed. A program that
/// was killed leaves none, since a sector and its sum would not go to the disk together: then every
/// sector is trusted once, when it is read or written first. Not a proof against a person who
/// changes both.
///
/// Not safe for several threads: a channel's own lock guards it. Filling in an unknown sum under
/// the reading lock is harmless, all readers come to the same one.
final class SectorSums {

    private static final long MAGIC = 0x4552_5053_554d_5331L;
    private static final int HEAD = 2 * Long.BYTES + Integer.BYTES;
    private static final int UNKNOWN = 0;

    private final Path kept;
    private int[] sums = {};

    private SectorSums(Path kept) {
        this.kept = kept;
    }

    /// Takes the kept sums away from the disk: whoever is killed from now on leaves none.
    ///
    /// @param kept where they lie between two openings
    /// @param physicalSize of the file they belong to; sums of a file of another size count as none
    static SectorSums take(Path kept, long physicalSize) throws IOException {
        SectorSums taken = new SectorSums(kept);
        if (Files.exists(kept)) {
            taken.read(ByteBuffer.wrap(Files.readAllBytes(kept)), physicalSize);
            Files.delete(kept);
        }
        taken.reach(Sectors.roundUp(Sectors.logicalSize(physicalSize)));
        return taken;
    }

    private void read(ByteBuffer in, long physicalSize) {
        if (in.remaining() < HEAD
                || in.getInt(in.limit() - Integer.BYTES) != crc(in.array(), in.limit() - 4)
                || in.getLong() != MAGIC
                || in.getLong() != physicalSize) {
            return;
        }
        sums = new int[(in.remaining() - Integer.BYTES) / Integer.BYTES];
        in.asIntBuffer().get(sums);
    }

    /// Keeps the sums for the next opening. Without them the next one trusts what it finds.
    void keep(long physicalSize) {
        ByteBuffer out = ByteBuffer.allocate(HEAD + sums.length * Integer.BYTES);
        out.putLong(MAGIC).putLong(physicalSize);
        for (int sum : sums) {
            out.putInt(sum);
        }
        out.putInt(crc(out.array(), out.position()));
        Path unfinished = kept.resolveSibling(kept.getFileName() + ".new");
        try {
            Files.write(unfinished, out.array());
            Files.move(
                    unfinished,
                    kept,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException _) {
            discard(unfinished);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Trusts every sector once more.
    void forgetAll() {
        Arrays.fill(sums, UNKNOWN);
    }

    /// @param end logical, all sectors below it get a place
    void reach(long end) {
        int wanted = Math.toIntExact(Sectors.roundUp(end) / Sectors.BYTES);
        if (wanted > sums.length) {
            sums = Arrays.copyOf(sums, Math.max(wanted, sums.length + sums.length / 2));
        }
    }

    /// Forgets the sectors from `position` on, before they are written or cut off.
    void forget(long position, long end) {
        int from = (int) Math.min(sums.length, position / Sectors.BYTES);
        int to = (int) Math.min(sums.length, Sectors.roundUp(end) / Sectors.BYTES);
        Arrays.fill(sums, from, Math.max(from, to), UNKNOWN);
    }

    void wrote(long position, byte[] cipherText, int length) {
        reach(position + length);
        for (int done = 0; done < length; done += Sectors.BYTES) {
            sums[(int) ((position + done) / Sectors.BYTES)] = sum(cipherText, done);
        }
    }

    /// @return whether the sector is as it was written, as far as that is known
    boolean fits(long position, byte[] cipherText, int at) {
        int place = (int) (position / Sectors.BYTES);
        if (place >= sums.length) {
            return true;
        }
        int found = sum(cipherText, at);
        if (sums[place] == UNKNOWN) {
            sums[place] = found;
        }
        return sums[place] == found;
    }

    private static int sum(byte[] bytes, int at) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, at, Sectors.BYTES);
        int sum = (int) crc.getValue();
        return sum == UNKNOWN ? 1 : sum;
    }

    private static int crc(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
