package com.erpsmartcloud.marketplace;

/// Seals credentials before they are kept.
public interface Sealer {

    /// @param context what it belongs to; opening with another context fails
    byte[] seal(byte[] clear, String context);

    /// @throws IllegalArgumentException if it was not sealed by this company for this context
    byte[] open(byte[] sealed, String context);
}
