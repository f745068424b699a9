package com.erpsmartcloud.vault;

/// What the vault found amiss and went on without: worth a line on the screen.
public enum Notice {
    /// One of the two key files was missing; it was written again from the other.
    KEY_FILE_WAS_MISSING,
    /// One of the two key files was damaged; it was written again from the other.
    KEY_FILE_WAS_DAMAGED,
    /// One of the two key files is missing or damaged and could not be written: make room or give
    /// the right to write, or the next damage loses the company.
    KEY_FILE_NOT_REPAIRED
}
