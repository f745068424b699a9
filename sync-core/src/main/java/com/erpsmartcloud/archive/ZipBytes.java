package com.erpsmartcloud.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/// The bytes of a ZIP on the disk, at any place.
///
/// @param name the ZIP's own name, for naming it as damaged
record ZipBytes(FileChannel channel, String name, long size) {

    /// @throws EOFException if the file ends before
    ByteBuffer at(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException(name + " ends before " + (position + length));
            }
        }
        return bytes.flip();
    }
}
