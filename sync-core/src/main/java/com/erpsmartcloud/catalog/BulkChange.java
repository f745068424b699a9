package com.erpsmartcloud.catalog;

import com.erpsmartcloud.money.Money;

import java.util.OptionalInt;
import java.util.UUID;

/// What a bulk edit does to one row.
///
/// @param code the SKU, or the article of a listing
/// @param marginBefore hundredths of a percent; empty if it cannot be told
/// @param marginAfter hundredths of a percent; empty if it cannot be told
public record BulkChange(
        UUID id,
        String code,
        String name,
        Value before,
        Value after,
        OptionalInt marginBefore,
        OptionalInt marginAfter,
        State state) {

    /// What stands in the cell.
    public sealed interface Value {
        record Amount(Money money) implements Value {}

        record Words(String text) implements Value {}

        record Grams(long grams) implements Value {}

        record Unknown() implements Value {}
    }

    public enum State {
        CHANGES,
        SAME,
        /// A formula needs an amount to begin with.
        NOTHING_TO_CHANGE,
        /// Cannot be read, or is not allowed there.
        WRONG;

        public boolean isWrong() {
            return this == WRONG || this == NOTHING_TO_CHANGE;
        }
    }
}
