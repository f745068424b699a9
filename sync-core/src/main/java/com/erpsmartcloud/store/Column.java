package com.erpsmartcloud.store;

/// One column of a table.
///
/// @param type what its values mean, also outside the database
/// @param meaning how it may be shown and exported
public record Column(String name, Type type, Meaning meaning) {

    public enum Type {
        ID,
        TEXT,
        /// Whole number.
        NUMBER,
        FLAG,
        /// UTC milliseconds in the database, ISO 8601 in files.
        INSTANT,
        /// Minor units; the currency stands in the row's `currency` column.
        MONEY,
        BYTES
    }

    public enum Meaning {
        PLAIN,
        /// Names a buyer.
        PERSONAL,
        /// Opens something; never leaves the database.
        SECRET
    }
}
