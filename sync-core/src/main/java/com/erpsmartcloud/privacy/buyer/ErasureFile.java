package com.erpsmartcloud.privacy.buyer;

import com.erpsmartcloud.crypto.AesGcm;
import com.erpsmartcloud.crypto.SealBrokenException;
import com.erpsmartcloud.crypto.SecretKeyBytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// [ErasureList] as a file: entries one after the other, each sealed and bound to its place.
///
/// Format: 4 bytes length, then AES-256-GCM over 16 bytes for each order. An entry that was cut off
/// by a kill at the end of the file is cut away by the next one: its removal had not begun.
public final class ErasureFile implements ErasureList, AutoCloseable {

    /// Lies among the backups, so that it goes wherever they are taken.
    public static final String NAME = "erasures.list";

    private static final int LARGEST = 16 << 20;

    private final Path file;
    private final SecretKeyBytes key;

    /// @param key closed with this
    public ErasureFile(Path backups, SecretKeyBytes key) {
        this.file = backups.resolve(NAME);
        this.key = key;
    }

    private record Found(List<List<UUID>> entries, long count, long wholeBytes) {}

    @Override
    public synchronized long append(List<UUID> orders) throws IOException {
        Found found = read(Long.MAX_VALUE);
        ByteBuffer plain = ByteBuffer.allocate(orders.size() * 16);
        orders.forEach(id ->
                plain.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        byte[] sealed = AesGcm.seal(key, plain.array(), place(found.count()));
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(found.wholeBytes());
            channel.position(found.wholeBytes());
            ByteBuffer entry = ByteBuffer.allocate(4 + sealed.length);
            entry.putInt(sealed.length).put(sealed).flip();
            while (entry.hasRemaining()) {
                channel.write(entry);
            }
            channel.force(true);
        }
        return found.count() + 1;
    }

    @Override
    public synchronized List<List<UUID>> entries(long from) throws IOException {
        return read(from).entries();
    }

    private Found read(long from) throws IOException {
        List<List<UUID>> entries = new ArrayList<>();
        long count = 0;
        long whole = 0;
        if (!Files.exists(file)) {
            return new Found(entries, count, whole);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            while (size - whole >= 4) {
                ByteBuffer length = ByteBuffer.allocate(4);
                channel.read(length, whole);
                int bytes = length.flip().getInt();
                if (bytes < 0 || bytes > LARGEST) {
                    throw new IOException("entry " + count + " of " + file + " is damaged");
                }
                if (size - whole - 4 < bytes) {
                    break;
                }
                if (count >= from) {
                    ByteBuffer sealed = ByteBuffer.allocate(bytes);
                    channel.read(sealed, whole + 4);
                    entries.add(opened(sealed.array(), count));
                }
                whole += 4 + bytes;
                count++;
            }
        }
        return new Found(entries, count, whole);
    }

    private List<UUID> opened(byte[] sealed, long place) throws IOException {
        try {
            ByteBuffer plain = ByteBuffer.wrap(AesGcm.open(key, sealed, place(place)));
            List<UUID> orders = new ArrayList<>();
            while (plain.remaining() >= 16) {
                orders.add(new UUID(plain.getLong(), plain.getLong()));
            }
            return orders;
        } catch (SealBrokenException e) {
            throw new IOException("entry " + place + " of " + file + " is damaged", e);
        }
    }

    private static byte[] place(long entry) {
        return ("erasures/v1|" + entry).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        key.close();
    }
}
