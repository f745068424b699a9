package com.erpsmartcloud.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32;

/// The stamp of the newest change known to be on the disk, in a small file beside the database.
///
/// The database recovers from a damaged end by going back to an earlier moment, in silence. A stamp
/// in the file below this one tells. The mark is written after the database was synced and not
/// synced itself: so it is never ahead of a database that is whole, whatever moment a program or
/// the power ends.
final class SaveMark implements AutoCloseable {

    static final String FILE = "company.mark";

    private static final int BYTES = Long.BYTES + Integer.BYTES;

    private final FileChannel channel;

    private SaveMark(FileChannel channel) {
        this.channel = channel;
    }

    /// Whether a mark was ever written here, damaged since or not.
    static boolean isWritten(Path folder) {
        return folder.resolve(FILE).toFile().length() > 0;
    }

    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    static SaveMark in(Path folder) throws IOException {
        return new SaveMark(
                FileChannel.open(
                        folder.resolve(FILE),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE));
    }

    /// @return nothing where there is none yet, or where it is damaged itself
    Optional<Long> stamp() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {}
        if (bytes.hasRemaining()) {
            return Optional.empty();
        }
        long stamp = bytes.getLong(0);
        return bytes.getInt(Long.BYTES) == crc(stamp) ? Optional.of(stamp) : Optional.empty();
    }

    void write(long stamp) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).putLong(stamp).putInt(crc(stamp)).flip();
        while (bytes.hasRemaining()) {
            channel.write(bytes, bytes.position());
        }
    }

    private static int crc(long stamp) {
        CRC32 crc = new CRC32();
        crc.update(ByteBuffer.allocate(Long.BYTES).putLong(0, stamp));
        return (int) crc.getValue();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
