package com.erpsmartcloud.vault.file;

/// How the bytes the database sees lie on the disk: a header, then whole encrypted sectors.
///
/// A last sector that is not full stands on the disk in full, and as many zero bytes follow as it
/// has bytes in use, so that the length of the file alone tells the length of its content and no
/// counter has to be kept in step with the data.
final class Sectors {

    static final int BYTES = 4_096;

    private Sectors() {}

    static long logicalSize(long physicalSize) {
        long beyondHeader = Math.max(0, physicalSize - FileHeader.BYTES);
        long tail = beyondHeader % BYTES;
        return tail == 0 ? beyondHeader : Math.max(0, beyondHeader - BYTES);
    }

    static long physicalSize(long logicalSize) {
        return FileHeader.BYTES + roundUp(logicalSize) + logicalSize % BYTES;
    }

    /// Where the sector that holds the logical position begins on the disk.
    static long onDisk(long logicalPosition) {
        return FileHeader.BYTES + roundDown(logicalPosition);
    }

    static long roundDown(long position) {
        return position - position % BYTES;
    }

    static long roundUp(long position) {
        return roundDown(position + BYTES - 1);
    }
}
