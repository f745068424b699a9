package com.erpsmartcloud.catalog;

import java.util.Map;
import java.util.UUID;

/// Where the new values of a bulk edit come from.
public sealed interface BulkSource {

    /// The same formula for each row.
    record ByFormula(Formula formula, Rounding rounding) implements BulkSource {}

    /// One text for each row, as typed, filled down or pasted; other rows stay.
    record Typed(Map<UUID, String> values) implements BulkSource {
        public Typed {
            values = Map.copyOf(values);
        }
    }
}
