package com.erpsmartcloud.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;

/// The bytes of our ZIPs around the packed content. There is exactly one way to write them, so a
/// verification writes them again and compares: no byte of the structure can change unseen. An
/// extra field of the directory seals each file's packed bytes, because a changed bit in there need
/// not change what comes out.
///
/// Source: PKWARE APPNOTE 6.3.10, sections 4.3 to 4.5.
///
/// @param limit from this size or offset on the ZIP64 form is used
record ZipFormat(long limit) {

    static final ZipFormat STANDARD = new ZipFormat(0xFFFF_FFFFL);

    static final int LOCAL = 0x0403_4b50;
    static final int CENTRAL = 0x0201_4b50;
    static final int END = 0x0605_4b50;
    static final int END64 = 0x0606_4b50;
    static final int LOCATOR64 = 0x0706_4b50;
    static final int EXTRA64 = 1;

    /// Our extra field: in the directory the seal, in a local header room that ZIP64 would take.
    static final int EXTRA_SEAL = 0x5345;

    static final int SEAL_BYTES = 32;
    static final int DEFLATED = 8;

    private static final int VERSION = 20;
    private static final int VERSION64 = 45;
    private static final int UNIX = 3 << 8;
    private static final int LOCAL_EXTRA = 20;

    /// An ordinary file that its owner may read and write and nobody else.
    private static final int ATTRIBUTES = 0100600 << 16;

    byte[] local(ZipItem item) {
        byte[] name = item.name().getBytes(StandardCharsets.UTF_8);
        boolean large = isLarge(item);
        ByteBuffer out = buffer(30 + name.length + LOCAL_EXTRA);
        out.putInt(LOCAL).putShort((short) (large ? VERSION64 : VERSION));
        common(out, item, large, name.length, LOCAL_EXTRA);
        out.put(name);
        if (large) {
            out.putShort((short) EXTRA64).putShort((short) 16);
            out.putLong(item.size()).putLong(item.packed());
        } else {
            out.putShort((short) EXTRA_SEAL).putShort((short) 16).putLong(0).putLong(0);
        }
        return out.array();
    }

    byte[] central(ZipItem item) {
        byte[] name = item.name().getBytes(StandardCharsets.UTF_8);
        boolean large = isLarge(item);
        boolean far = item.offset() >= limit;
        int zip64 = large || far ? 4 + (large ? 16 : 0) + (far ? 8 : 0) : 0;
        int extra = zip64 + 4 + SEAL_BYTES;
        ByteBuffer out = buffer(46 + name.length + extra);
        out.putInt(CENTRAL).putShort((short) (UNIX | VERSION64));
        out.putShort((short) (large || far ? VERSION64 : VERSION));
        common(out, item, large, name.length, extra);
        out.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        out.putInt(ATTRIBUTES).putInt(far ? -1 : (int) item.offset());
        out.put(name);
        if (zip64 > 0) {
            out.putShort((short) EXTRA64).putShort((short) (zip64 - 4));
            if (large) {
                out.putLong(item.size()).putLong(item.packed());
            }
            if (far) {
                out.putLong(item.offset());
            }
        }
        out.putShort((short) EXTRA_SEAL).putShort((short) SEAL_BYTES);
        return out.put(HexFormat.of().parseHex(item.seal())).array();
    }

    /// The directory with what ends it.
    ///
    /// @param offset where the directory starts
    byte[] directory(List<ZipItem> items, long offset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        items.forEach(item -> out.writeBytes(central(item)));
        out.writeBytes(end(items.size(), out.size(), offset));
        return out.toByteArray();
    }

    private byte[] end(int count, int size, long offset) {
        boolean far = offset >= limit || count >= 0xFFFF;
        ByteBuffer out = buffer(far ? 56 + 20 + 22 : 22);
        if (far) {
            out.putInt(END64).putLong(44);
            out.putShort((short) (UNIX | VERSION64)).putShort((short) VERSION64);
            out.putInt(0).putInt(0).putLong(count).putLong(count).putLong(size).putLong(offset);
            out.putInt(LOCATOR64).putInt(0).putLong(offset + size).putInt(1);
        }
        short shown = far ? -1 : (short) count;
        out.putInt(END).putShort((short) 0).putShort((short) 0).putShort(shown).putShort(shown);
        out.putInt(far ? -1 : size).putInt(far ? -1 : (int) offset).putShort((short) 0);
        return out.array();
    }

    /// A moment as MS-DOS packs it, in UTC, in steps of two seconds between 1980 and 2107.
    static int dosTime(Instant at) {
        ZonedDateTime t = at.atZone(ZoneOffset.UTC);
        int year = Math.clamp(t.getYear() - 1980, 0, 127);
        int date = year << 9 | t.getMonthValue() << 5 | t.getDayOfMonth();
        return date << 16 | t.getHour() << 11 | t.getMinute() << 5 | t.getSecond() / 2;
    }

    private static void common(ByteBuffer out, ZipItem item, boolean large, int name, int extra) {
        out.putShort((short) 0).putShort((short) DEFLATED).putInt(item.time()).putInt(item.crc());
        out.putInt(large ? -1 : (int) item.packed()).putInt(large ? -1 : (int) item.size());
        out.putShort((short) name).putShort((short) extra);
    }

    private boolean isLarge(ZipItem item) {
        return item.packed() >= limit || item.size() >= limit;
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
