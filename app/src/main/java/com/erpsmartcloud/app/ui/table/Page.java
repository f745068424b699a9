package com.erpsmartcloud.app.ui.table;

import java.util.List;

/// A stretch of a long list.
///
/// @param total rows in the whole list, so that the scroll bar is right from the start
public record Page<T>(List<T> rows, long total) {

    public Page {
        rows = List.copyOf(rows);
    }

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), 0);
    }
}
