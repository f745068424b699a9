package com.erpsmartcloud.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Where a ZIP's bytes go. A seam, so that a test can let the disk run full.
interface ArchiveSink extends Closeable {

    void append(byte[] bytes, int from, int length) throws IOException;

    /// Overwrites what was appended before.
    void patch(long position, byte[] bytes) throws IOException;

    /// Returns once everything is on the disk.
    void force() throws IOException;

    /// Opens a sink; in the program, [#file].
    @FunctionalInterface
    interface Opening {
        ArchiveSink open(Path file) throws IOException;
    }

    /// @param file exists already
    static ArchiveSink file(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        return new ArchiveSink() {
            @Override
            public void append(byte[] bytes, int from, int length) throws IOException {
                ByteBuffer left = ByteBuffer.wrap(bytes, from, length);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
            }

            @Override
            public void patch(long position, byte[] bytes) throws IOException {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left, position + left.position());
                }
            }

            @Override
            public void force() throws IOException {
                channel.force(true);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }
}
