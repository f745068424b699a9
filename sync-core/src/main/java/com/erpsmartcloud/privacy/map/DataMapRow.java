package com.erpsmartcloud.privacy.map;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One line of the data map.
///
/// @param parts where on this device it lies, each with its own count
/// @param records on this device, now
/// @param oldest when the oldest of them began; empty where there is none, or nothing tells
/// @param keep how long it stays
public record DataMapRow(
        DataClass data, List<Part> parts, long records, Optional<Instant> oldest, Keep keep) {

    public DataMapRow {
        parts = List.copyOf(parts);
    }

    /// A table.
    ///
    /// @param exported whether the full export holds it
    public record Part(String table, long records, boolean exported) {}
}
