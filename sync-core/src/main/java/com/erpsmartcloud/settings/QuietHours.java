package com.erpsmartcloud.settings;

import java.time.LocalTime;

/// The part of each day in which nothing calls for attention; it may go over midnight.
///
/// @param from its first minute, on the wall of this computer
/// @param to the first minute after it
public record QuietHours(LocalTime from, LocalTime to) {

    /// @throws IllegalArgumentException if it would last no time, or all day
    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet from " + from + " to " + to);
        }
    }

    public boolean covers(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isBefore(to) ? begun && !over : begun || !over;
    }
}
