package com.erpsmartcloud.marketplace;

import java.util.List;

/// Listings of a store, with what the marketplace shows for them.
public interface ListingSource {

    /// @param token [PageToken#FIRST], or the token of the page before
    /// @throws ConnectorException see [ConnectorFailure]; safe to repeat
    Page<ListingFact> listings(StoreAccess store, PageToken token) throws ConnectorException;

    /// @throws ConnectorException see [ConnectorFailure]; safe to repeat
    List<WarehouseFact> warehouses(StoreAccess store) throws ConnectorException;
}
