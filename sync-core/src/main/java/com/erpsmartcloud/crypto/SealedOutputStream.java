package com.erpsmartcloud.crypto;

import com.erpsmartcloud.crypto.SealedChunks.Last;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Arrays;

/// Seals a stream of any length with AES-256-GCM in chunks of 64 KiB.
///
/// Call [#finish] after the last byte. A stream that is closed without it, after an error for
/// example, is unfinished and will not open to its end: half a backup never looks like a whole one.
/// Not for use by several threads.
public final class SealedOutputStream extends OutputStream {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final OutputStream out;
    private final SealedChunks chunks;
    private final byte[] plain = new byte[SealedChunks.CHUNK_BYTES];
    private final byte[] sealed = new byte[SealedChunks.CHUNK_BYTES + AesGcm.TAG_BYTES];
    private int filled;
    private boolean finished;

    /// @param out closed with this stream; must hold nothing behind the sealed bytes
    /// @param key at least 32 bytes
    /// @param header what the stream belongs to, not written here, needed to open it
    public SealedOutputStream(OutputStream out, SecretKeyBytes key, byte[] header)
            throws IOException {
        this.out = out;
        byte[] salt = new byte[SealedChunks.SALT_BYTES];
        RANDOM.nextBytes(salt);
        chunks = new SealedChunks(key, salt, header);
        out.write(SealedChunks.MAGIC);
        out.write(salt);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (finished) {
            throw new IOException("The sealed stream is finished");
        }
        for (int done = 0; done < length; ) {
            if (filled == plain.length) {
                writeChunk(Last.NO);
            }
            int part = Math.min(length - done, plain.length - filled);
            System.arraycopy(bytes, offset + done, plain, filled, part);
            filled += part;
            done += part;
        }
    }

    /// Writes the last chunk, with its mark, and flushes. Again does nothing.
    public void finish() throws IOException {
        if (!finished) {
            finished = true;
            writeChunk(Last.YES);
            out.flush();
        }
    }

    private void writeChunk(Last last) throws IOException {
        int length = chunks.seal(plain, filled, last, sealed);
        filled = 0;
        out.write(sealed, 0, length);
    }

    @Override
    public void close() throws IOException {
        finished = true;
        Arrays.fill(plain, (byte) 0);
        out.close();
    }
}
