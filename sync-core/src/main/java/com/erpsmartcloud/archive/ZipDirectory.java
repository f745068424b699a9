package com.erpsmartcloud.archive;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// The directory at the end of a ZIP, whoever wrote it.
///
/// Source: PKWARE APPNOTE 6.3.10, sections 4.3.12 to 4.3.16.
///
/// @param entries in the order they lie in the ZIP
/// @param offset where the directory starts
/// @param bytes the directory and all that follows
record ZipDirectory(List<Entry> entries, long offset, byte[] bytes) {

    /// A directory of this size names some hundred thousand files; larger ones are an attack.
    private static final int LARGEST = 64 << 20;

    private static final int END_BYTES = 22;
    private static final int END64_BYTES = 56;
    private static final int LOCATOR_BYTES = 20;
    private static final long U32 = 0xFFFF_FFFFL;

    /// @param flags general purpose bits
    /// @param method 0 stored, 8 deflated
    record Entry(ZipItem item, int flags, int method) {

        boolean isSealed() {
            return !item.seal().isEmpty();
        }

        boolean isFolder() {
            return item.name().endsWith("/");
        }
    }

    /// Where the directory is, as the end of the ZIP says.
    ///
    /// @param end where the directory ends and its end records start
    private record Place(long offset, long size, long end) {}

    static ZipDirectory read(ZipBytes zip) throws IOException, DamageFound, NotOurs {
        Place place = place(zip);
        if (place.size() > LARGEST
                || place.offset() < 0
                || place.size() < 0
                || place.offset() + place.size() != place.end()) {
            throw new DamageFound(zip.name(), Damage.ZIP_DIRECTORY);
        }
        byte[] bytes = zip.at(place.offset(), (int) (zip.size() - place.offset())).array();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        in.limit((int) place.size());
        List<Entry> entries = new ArrayList<>();
        try {
            while (in.hasRemaining()) {
                entries.add(entry(in, zip));
            }
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            throw new DamageFound(zip.name(), Damage.ZIP_DIRECTORY);
        }
        entries.sort(Comparator.comparingLong(e -> e.item().offset()));
        return new ZipDirectory(entries, place.offset(), bytes);
    }

    private static Place place(ZipBytes zip) throws IOException, DamageFound, NotOurs {
        int tailLength = (int) Math.min(zip.size(), END_BYTES + 0xFFFF);
        ByteBuffer tail = zip.at(zip.size() - tailLength, tailLength);
        for (int i = tailLength - END_BYTES; i >= 0; i--) {
            boolean isEnd = tail.getInt(i) == ZipFormat.END;
            if (isEnd && i + END_BYTES + (tail.getShort(i + 20) & 0xFFFF) == tailLength) {
                return place(zip, zip.size() - tailLength + i, tail.position(i));
            }
        }
        if (zip.size() >= 4 && zip.at(0, 4).getInt() == ZipFormat.LOCAL) {
            throw new DamageFound(zip.name(), Damage.ZIP_END);
        }
        throw new NotOurs(Verdict.Reason.NOT_A_ZIP);
    }

    private static Place place(ZipBytes zip, long endAt, ByteBuffer end)
            throws IOException, DamageFound {
        int from = end.position();
        long size = end.getInt(from + 12) & U32;
        long offset = end.getInt(from + 16) & U32;
        long locatorAt = endAt - LOCATOR_BYTES;
        if (locatorAt < END64_BYTES) {
            return new Place(offset, size, endAt);
        }
        ByteBuffer locator = zip.at(locatorAt, LOCATOR_BYTES);
        if (locator.getInt(0) != ZipFormat.LOCATOR64) {
            return new Place(offset, size, endAt);
        }
        long end64At = locator.getLong(8);
        if (end64At < 0 || end64At > locatorAt - END64_BYTES) {
            throw new DamageFound(zip.name(), Damage.ZIP_DIRECTORY);
        }
        ByteBuffer end64 = zip.at(end64At, END64_BYTES);
        if (end64.getInt(0) != ZipFormat.END64) {
            throw new DamageFound(zip.name(), Damage.ZIP_DIRECTORY);
        }
        return new Place(end64.getLong(48), end64.getLong(40), end64At);
    }

    private static Entry entry(ByteBuffer in, ZipBytes zip) throws DamageFound {
        int start = in.position();
        if (in.getInt() != ZipFormat.CENTRAL) {
            throw new DamageFound(zip.name(), Damage.ZIP_DIRECTORY);
        }
        int flags = in.getShort(start + 8) & 0xFFFF;
        int method = in.getShort(start + 10) & 0xFFFF;
        int time = in.getInt(start + 12);
        int crc = in.getInt(start + 16);
        long packed = in.getInt(start + 20) & U32;
        long size = in.getInt(start + 24) & U32;
        long offset = in.getInt(start + 42) & U32;
        byte[] name = new byte[in.getShort(start + 28) & 0xFFFF];
        byte[] extra = new byte[in.getShort(start + 30) & 0xFFFF];
        byte[] comment = new byte[in.getShort(start + 32) & 0xFFFF];
        in.position(start + 46);
        in.get(name).get(extra).get(comment);
        String seal = "";
        ByteBuffer fields = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
        while (fields.remaining() >= 4) {
            int id = fields.getShort() & 0xFFFF;
            int length = fields.getShort() & 0xFFFF;
            ByteBuffer field = fields.slice(fields.position(), length);
            field.order(ByteOrder.LITTLE_ENDIAN);
            fields.position(fields.position() + field.capacity());
            if (id == ZipFormat.EXTRA64) {
                size = size == U32 ? field.getLong() : size;
                packed = packed == U32 ? field.getLong() : packed;
                offset = offset == U32 ? field.getLong() : offset;
            } else if (id == ZipFormat.EXTRA_SEAL && field.capacity() == ZipFormat.SEAL_BYTES) {
                seal = HexFormat.of().formatHex(extra, fields.position() - 32, fields.position());
            }
        }
        String text = new String(name, StandardCharsets.UTF_8);
        return new Entry(new ZipItem(text, time, crc, packed, size, offset, seal), flags, method);
    }
}
