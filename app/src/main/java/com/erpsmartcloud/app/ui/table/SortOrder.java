package com.erpsmartcloud.app.ui.table;

import java.util.Optional;

/// How a list is sorted: by one column, or as the view wants it.
///
/// @param column id of the column
public record SortOrder(Optional<String> column, Direction direction) {

    /// Up is from small to large.
    public enum Direction {
        UP,
        DOWN
    }

    public static final SortOrder AS_THE_VIEW = new SortOrder(Optional.empty(), Direction.UP);
}
