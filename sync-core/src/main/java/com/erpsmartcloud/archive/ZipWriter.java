package com.erpsmartcloud.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// Writes a ZIP one file after the other, without holding any.
///
/// The local headers are filled in afterwards, so there are no data descriptors: every unpacking
/// program reads the result, also those that do not trust the directory.
final class ZipWriter {

    /// Measured on orders: level 6 takes twice the time for a seventh less.
    private static final int LEVEL = 3;

    private final ArchiveSink sink;
    private final ZipFormat format;
    private final int time;
    private final List<ZipItem> items = new ArrayList<>();
    private long position;

    /// @param time as [ZipFormat#dosTime] gives it
    ZipWriter(ArchiveSink sink, ZipFormat format, int time) {
        this.sink = sink;
        this.format = format;
        this.time = time;
    }

    /// Writes a file's content.
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException, Stopped;
    }

    /// What went into a file.
    record Added(long bytes, String sha256) {}

    Added add(String name, Content content) throws IOException, Stopped {
        long offset = position;
        byte[] room = format.local(new ZipItem(name, time, 0, 0, 0, offset, ""));
        sink.append(room, 0, room.length);
        PackedFile file = new PackedFile(sink, LEVEL);
        try (file) {
            content.writeTo(file);
        }
        ZipItem item = file.item(name, time, offset);
        sink.patch(offset, format.local(item));
        position = offset + room.length + item.packed();
        items.add(item);
        return new Added(item.size(), file.sha256());
    }

    /// Writes the directory and returns once everything is on the disk.
    ///
    /// @return size of the ZIP
    long finish() throws IOException {
        byte[] directory = format.directory(items, position);
        sink.append(directory, 0, directory.length);
        sink.force();
        return position + directory.length;
    }
}
