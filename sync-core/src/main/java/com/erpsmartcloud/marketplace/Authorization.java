package com.erpsmartcloud.marketplace;

import java.time.Instant;
import java.time.ZoneId;
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
    /// @param expiresAt when the seller has to act for it to go on, UTC
    /// @param may what the key allows
    /// @param zone where its days begin, if the marketplace tells
    record SignIn(
            String accountName,
            String currency,
            Optional<ZoneId> zone,
            Optional<Instant> expiresAt,
            Set<Capability> may) {

        public SignIn {
            may = Set.copyOf(may);
        }

        public SignIn(
                String accountName,
                String currency,
                Optional<Instant> expiresAt,
                Set<Capability> may) {
            this(accountName, currency, Optional.empty(), expiresAt, may);
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
