package com.erpsmartcloud.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// A file that takes a list row by row. Closing finishes it.
interface ListSheet extends Closeable {

    /// @param cells one for each head
    void row(List<ListCell> cells) throws IOException;
}
