package com.erpsmartcloud.inventory;

/// Why a file could not be read as a table.
public sealed interface SheetFailure {

    /// It is neither CSV nor XLSX, by its name.
    record UnknownKind(String name) implements SheetFailure {}

    /// What it says it is, it is not, or it is damaged.
    record Unreadable(String name) implements SheetFailure {}

    /// @param most rows that are read
    record TooLong(long most) implements SheetFailure {}

    record Empty() implements SheetFailure {}
}
