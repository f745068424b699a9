package com.erpsmartcloud.archive;

import java.io.IOException;
import java.io.OutputStream;

/// A way to write a table's rows.
@FunctionalInterface
interface RowFormat {

    /// @param out is closed with the writer
    RowWriter open(TableFile file, OutputStream out) throws IOException;

    /// Writes rows until it is closed.
    interface RowWriter extends TableReader.RowSink, AutoCloseable {
        @Override
        void close() throws IOException;
    }
}
