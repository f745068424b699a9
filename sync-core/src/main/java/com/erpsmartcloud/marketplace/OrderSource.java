package com.erpsmartcloud.marketplace;

import java.time.Instant;

/// Orders of a store.
public interface OrderSource {

    /// Reads orders changed in a window, oldest change first where the marketplace can sort so.
    ///
    /// @param from UTC, inclusive
    /// @param to UTC, exclusive
    /// @param token [PageToken#FIRST], or the token of the page before
    /// @throws ConnectorException see [ConnectorFailure]; safe to repeat
    Page<OrderFact> changed(StoreAccess store, Instant from, Instant to, PageToken token)
            throws ConnectorException;

    /// Reads orders created in a window, for the first fetch and the daily sweep.
    ///
    /// @param from UTC, inclusive; how far back is allowed stands in [Limits]
    /// @param to UTC, exclusive
    /// @throws ConnectorException see [ConnectorFailure]; safe to repeat
    Page<OrderFact> created(StoreAccess store, Instant from, Instant to, PageToken token)
            throws ConnectorException;
}
