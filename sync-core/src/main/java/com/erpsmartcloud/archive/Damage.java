package com.erpsmartcloud.archive;

/// What is wrong with a file of an export.
public enum Damage {
    /// Its content is not what was written.
    CONTENT_CHANGED,
    /// Its content is right, but how it is packed was changed.
    PACKING_CHANGED,
    /// It is listed and not there.
    MISSING,
    /// It is there and not listed.
    NOT_LISTED,
    /// It is there more than once.
    TWICE,
    /// Its name would lead out of the export's folder.
    UNSAFE_NAME,
    /// It unpacks to more than it says.
    LARGER_THAN_STATED,
    /// It is a kind of file or compression an export never has.
    UNKNOWN_PACKING,
    /// A list of checksums that cannot be read.
    UNREADABLE_LIST,
    /// The ZIP's directory does not fit its files.
    ZIP_DIRECTORY,
    /// The ZIP was cut off, or something was appended to it.
    ZIP_END,
    /// The disk could not read it.
    UNREADABLE
}
