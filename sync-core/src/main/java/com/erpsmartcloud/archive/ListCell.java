package com.erpsmartcloud.archive;

import com.erpsmartcloud.money.Money;

import java.time.Instant;

/// One value of a list that is written to a file.
public sealed interface ListCell {

    /// Not known or not applicable: an empty cell.
    ListCell NONE = new Nothing();

    record Nothing() implements ListCell {}

    /// Text, never read as a formula.
    record Words(String text) implements ListCell {}

    /// A whole number.
    record Count(long value) implements ListCell {}

    /// An amount without its currency, which stands in a column of its own.
    record Amount(Money money) implements ListCell {}

    /// A moment, UTC.
    record Moment(Instant at) implements ListCell {}

    static ListCell of(String text) {
        return text.isEmpty() ? NONE : new Words(text);
    }

    static ListCell of(long value) {
        return new Count(value);
    }
}
