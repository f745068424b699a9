package com.erpsmartcloud.marketplace;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Whether a store's key works, and for how long.
public interface Authorization {

    /// Asks the marketplace who we are and what we may do.
    ///
    /// @throws ConnectorException see [ConnectorFailure]; safe to repeat
    SignIn check(StoreAccess store) throws ConnectorException;

    /// @param accountName what the marketplace calls the seller
    /// @param currency ISO 4217 currency of the account, empty if not told
    /// @param expiresAt when the key ends, UTC
    /// @param may what the key allows
    record SignIn(
            String accountName, String currency, Optional<Instant> expiresAt, Set<Capability> may) {

        public SignIn {
            may = Set.copyOf(may);
        }
    }

    enum Capability {
        READ_ORDERS,
        READ_LISTINGS,
        READ_STOCK,
        WRITE_STOCK,
        READ_PRICES,
        WRITE_PRICES
    }
}
