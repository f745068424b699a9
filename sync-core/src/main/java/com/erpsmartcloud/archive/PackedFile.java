package com.erpsmartcloud.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// The content of one file on its way into the ZIP: measured, hashed and packed as it passes.
final class PackedFile extends OutputStream {

    private final ArchiveSink sink;
    private final Deflater deflater;
    private final CRC32 crc = new CRC32();
    private final Sha256 content = new Sha256();
    private final Sha256 seal = new Sha256();
    private final byte[] buffer = new byte[65_536];
    private final byte[] single = new byte[1];
    private long size;
    private long packed;
    private boolean closed;

    PackedFile(ArchiveSink sink, int level) {
        this.sink = sink;
        this.deflater = new Deflater(level, true);
    }

    @Override
    public void write(int b) throws IOException {
        single[0] = (byte) b;
        write(single, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        crc.update(bytes, from, length);
        content.update(bytes, from, length);
        size += length;
        deflater.setInput(bytes, from, length);
        while (!deflater.needsInput()) {
            drain();
        }
    }

    /// Ends the file, not the ZIP.
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            deflater.finish();
            while (!deflater.finished()) {
                drain();
            }
        } finally {
            deflater.end();
        }
    }

    /// Once closed.
    ZipItem item(String name, int time, long offset) {
        return new ZipItem(name, time, (int) crc.getValue(), packed, size, offset, seal.hex());
    }

    /// Once closed.
    String sha256() {
        return content.hex();
    }

    private void drain() throws IOException {
        int length = deflater.deflate(buffer);
        seal.update(buffer, 0, length);
        packed += length;
        sink.append(buffer, 0, length);
    }
}
