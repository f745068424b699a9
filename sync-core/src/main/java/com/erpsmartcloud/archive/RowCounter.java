package com.erpsmartcloud.archive;

import java.util.OptionalLong;

/// Counts the rows of a file as its bytes pass: line ends, in CSV those outside quotes, less the
/// header.
final class RowCounter {

    private final boolean csv;
    private final boolean counts;
    private boolean quoted;
    private long lines;

    RowCounter(String name) {
        this.csv = name.endsWith(".csv");
        this.counts = csv || name.endsWith(".jsonl");
    }

    void pass(byte[] bytes, int length) {
        for (int i = 0; counts && i < length; i++) {
            if (bytes[i] == '\n' && !quoted) {
                lines++;
            } else if (csv && bytes[i] == '"') {
                quoted = !quoted;
            }
        }
    }

    OptionalLong rows() {
        return counts
                ? OptionalLong.of(csv ? Math.max(0, lines - 1) : lines)
                : OptionalLong.empty();
    }
}
