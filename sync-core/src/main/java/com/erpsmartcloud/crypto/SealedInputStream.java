package com.erpsmartcloud.crypto;

import com.erpsmartcloud.crypto.SealedChunks.Last;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;

/// Opens what [SealedOutputStream] sealed.
///
/// No byte comes out that was not proven, chunk by chunk. That the stream is whole is proven only
/// by reading it to its end without a [SealBrokenException]. Not for use by several threads.
public final class SealedInputStream extends InputStream {

    private final PushbackInputStream in;
    private final SealedChunks chunks;
    private final byte[] plain = new byte[SealedChunks.CHUNK_BYTES];
    private final byte[] sealed = new byte[SealedChunks.CHUNK_BYTES + AesGcm.TAG_BYTES];
    private int at;
    private int filled;
    private Last last = Last.NO;
    private boolean broken;

    /// @param in read to its end, closed with this stream
    /// @param header the same bytes as when it was sealed
    public SealedInputStream(InputStream in, SecretKeyBytes key, byte[] header) throws IOException {
        this.in = new PushbackInputStream(in, 1);
        byte[] prefix = in.readNBytes(SealedChunks.PREFIX_BYTES);
        int magic = SealedChunks.MAGIC.length;
        if (prefix.length < SealedChunks.PREFIX_BYTES
                || !Arrays.equals(prefix, 0, magic, SealedChunks.MAGIC, 0, magic)) {
            throw new SealBrokenException("Not the beginning of a sealed stream");
        }
        byte[] salt = Arrays.copyOfRange(prefix, magic, prefix.length);
        chunks = new SealedChunks(key, salt, header);
    }

    @Override
    public int read() throws IOException {
        return more() ? plain[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int part = Math.min(length, filled - at);
        System.arraycopy(plain, at, bytes, offset, part);
        at += part;
        return part;
    }

    @Override
    public int available() {
        return filled - at;
    }

    private boolean more() throws IOException {
        if (at < filled) {
            return true;
        }
        if (last == Last.YES) {
            return false;
        }
        if (broken) {
            throw new SealBrokenException("The sealed stream was damaged further up");
        }
        // Until this chunk is proven: whoever reads on after the error must not see a clean end.
        broken = true;
        filled = 0;
        at = 0;
        int length = in.readNBytes(sealed, 0, sealed.length);
        Last mark = length < sealed.length || atEnd() ? Last.YES : Last.NO;
        filled = chunks.open(sealed, length, mark, plain);
        last = mark;
        broken = false;
        return filled > 0;
    }

    private boolean atEnd() throws IOException {
        int ahead = in.read();
        if (ahead >= 0) {
            in.unread(ahead);
        }
        return ahead < 0;
    }

    @Override
    public void close() throws IOException {
        Arrays.fill(plain, (byte) 0);
        filled = 0;
        at = 0;
        last = Last.YES;
        in.close();
    }
}
