package com.erpsmartcloud.app.ui.control;

import com.erpsmartcloud.app.ui.text.Text;

import java.util.OptionalLong;

/// One saved view of a list.
///
/// @param count rows in it, empty while not counted yet
/// @param alarm whether the count should be zero, so that a warning stands beside it while it is
///   not
/// @param pinned whether a person pinned it
public record ViewTab(String id, Text name, OptionalLong count, boolean alarm, boolean pinned) {

    public ViewTab(String id, Text name, OptionalLong count, boolean alarm) {
        this(id, name, count, alarm, false);
    }
}
