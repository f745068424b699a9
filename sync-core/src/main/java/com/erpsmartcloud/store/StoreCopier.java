package com.erpsmartcloud.store;

/// Copies the database file as it is.
@FunctionalInterface
public interface StoreCopier {

    /// @param h2Target where to, with a scheme that encrypts: the copy holds everything in clear
    ///   otherwise
    void copyTo(String h2Target);
}
