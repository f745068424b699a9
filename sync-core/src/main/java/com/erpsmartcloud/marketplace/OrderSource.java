package com.erpsmartcloud.marketplace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /// How many open orders are to be read once more by their ids in each round, because a list of
    /// changes does not tell what becomes of their parcels; 0 where it does.
    default int rereads() {
        return 0;
    }

    /// Reads single orders once more.
    ///
    /// @param externalIds at most [#rereads] of them; one the marketplace has no longer is left out
    /// @throws ConnectorException see [ConnectorFailure]; safe to repeat
    default Page<OrderFact> again(StoreAccess store, List<String> externalIds)
            throws ConnectorException {
        return new Page<>(List.of(), List.of(), Optional.empty());
    }
}
