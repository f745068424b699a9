package com.erpsmartcloud.archive;

import com.erpsmartcloud.archive.ArchiveProgress.Step;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Recomputes one file of a ZIP from its packed bytes, in a small buffer, however large it is.
final class EntryCheck {

    private static final int BUFFER = 65_536;
    private static final int LOCAL_BYTES = 30;
    private static final int HAS_DESCRIPTOR = 8;
    private static final int ENCRYPTED = 1;

    /// Lists and descriptions are kept for reading; nothing larger is one of ours.
    private static final int LARGEST_KEPT = 64 << 20;

    private final ZipBytes zip;
    private final ZipDirectory.Entry entry;
    private final ZipItem item;
    private final String name;
    private final ArchiveProgress progress;
    private final CRC32 crc = new CRC32();
    private final Sha256 content = new Sha256();
    private final Sha256 packed = new Sha256();
    private final RowCounter rows;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final boolean keeps;
    private long size;

    /// What was found.
    ///
    /// @param file with the path from the export's folder
    /// @param kept its content, if it is one of the files about the export
    record Found(ExportedFile file, byte[] kept) {}

    /// @param name path from the export's folder
    EntryCheck(ZipBytes zip, ZipDirectory.Entry entry, String name, ArchiveProgress progress) {
        this.zip = zip;
        this.entry = entry;
        this.item = entry.item();
        this.name = name;
        this.progress = progress;
        this.rows = new RowCounter(Bag.isPayload(name) ? name : "");
        this.keeps = !Bag.isPayload(name);
    }

    /// @param end where the next file or the directory starts
    Found run(long end) throws IOException, Stopped, DamageFound {
        require(item.packed() >= 0 && item.size() >= 0, Damage.ZIP_DIRECTORY);
        require((entry.flags() & ENCRYPTED) == 0, Damage.UNKNOWN_PACKING);
        require(!keeps || item.size() <= LARGEST_KEPT, Damage.LARGER_THAN_STATED);
        long start = header();
        long after = start + item.packed();
        require(entry.isSealed() ? after == end : after <= end, Damage.ZIP_DIRECTORY);
        boolean whole =
                switch (entry.method()) {
                    case ZipFormat.DEFLATED -> inflate(start);
                    case 0 -> copy(start);
                    default -> throw new DamageFound(name, Damage.UNKNOWN_PACKING);
                };
        require(whole && size == item.size(), Damage.CONTENT_CHANGED);
        require((int) crc.getValue() == item.crc(), Damage.CONTENT_CHANGED);
        require(!entry.isSealed() || packed.hex().equals(item.seal()), Damage.PACKING_CHANGED);
        return new Found(
                new ExportedFile(name, rows.rows(), size, content.hex()), kept.toByteArray());
    }

    /// @return where the packed bytes start
    private long header() throws IOException, DamageFound {
        if (entry.isSealed()) {
            byte[] expected = ZipFormat.STANDARD.local(item);
            byte[] found = bytes(item.offset(), expected.length).array();
            require(Arrays.equals(expected, found), Damage.ZIP_DIRECTORY);
            return item.offset() + expected.length;
        }
        ByteBuffer local = bytes(item.offset(), LOCAL_BYTES);
        require(local.getInt(0) == ZipFormat.LOCAL, Damage.ZIP_DIRECTORY);
        require((local.getShort(6) & 0xFFFF) == entry.flags(), Damage.ZIP_DIRECTORY);
        require((local.getShort(8) & 0xFFFF) == entry.method(), Damage.ZIP_DIRECTORY);
        boolean described = (entry.flags() & HAS_DESCRIPTOR) != 0;
        require(described || local.getInt(14) == item.crc(), Damage.ZIP_DIRECTORY);
        int nameLength = local.getShort(26) & 0xFFFF;
        int extraLength = local.getShort(28) & 0xFFFF;
        byte[] localName = bytes(item.offset() + LOCAL_BYTES, nameLength).array();
        require(
                Arrays.equals(localName, item.name().getBytes(StandardCharsets.UTF_8)),
                Damage.ZIP_DIRECTORY);
        return item.offset() + LOCAL_BYTES + nameLength + extraLength;
    }

    /// @return whether the packed bytes were one whole stream and nothing else
    private boolean inflate(long start) throws IOException, Stopped, DamageFound {
        byte[] out = new byte[BUFFER];
        try (Inflater inflater = new Inflater(true)) {
            long left = item.packed();
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    if (left == 0) {
                        return false;
                    }
                    byte[] in = next(start + item.packed() - left, left);
                    left -= in.length;
                    inflater.setInput(in);
                }
                int length = inflater.inflate(out);
                if (length == 0 && !inflater.needsInput() && !inflater.finished()) {
                    return false;
                }
                take(out, length);
            }
            return left == 0 && inflater.getRemaining() == 0;
        } catch (DataFormatException e) {
            return false;
        }
    }

    private boolean copy(long start) throws IOException, Stopped, DamageFound {
        for (long left = item.packed(); left > 0; ) {
            byte[] in = next(start + item.packed() - left, left);
            left -= in.length;
            take(in, in.length);
        }
        return true;
    }

    private byte[] next(long position, long left) throws IOException, Stopped, DamageFound {
        Stopped.ifAsked(progress);
        progress.report(Step.VERIFYING, name, position, zip.size());
        byte[] in = bytes(position, (int) Math.min(BUFFER, left)).array();
        packed.update(in, 0, in.length);
        return in;
    }

    private void take(byte[] bytes, int length) throws DamageFound {
        size += length;
        require(size <= item.size(), Damage.LARGER_THAN_STATED);
        crc.update(bytes, 0, length);
        content.update(bytes, 0, length);
        rows.pass(bytes, length);
        if (keeps) {
            kept.write(bytes, 0, length);
        }
    }

    private ByteBuffer bytes(long position, int length) throws IOException, DamageFound {
        try {
            return zip.at(position, length);
        } catch (EOFException e) {
            throw new DamageFound(name, Damage.ZIP_DIRECTORY);
        }
    }

    private void require(boolean holds, Damage otherwise) throws DamageFound {
        if (!holds) {
            throw new DamageFound(name, otherwise);
        }
    }
}
