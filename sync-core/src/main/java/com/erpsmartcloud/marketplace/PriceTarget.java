package com.erpsmartcloud.marketplace;

import com.erpsmartcloud.money.Money;

import java.util.List;

/// Prices of a store's listings.
public interface PriceTarget {

    /// Sets prices.
    ///
    /// @param wishes at most [Limits#priceWriteBatch] of them
    /// @return one answer per wish, in the order of the wishes
    /// @throws ConnectorException see [ConnectorFailure]; prices are absolute, so once more is
    ///   harmless
    List<Answer> write(StoreAccess store, List<Wish> wishes) throws ConnectorException;

    record Wish(String listingExternalId, String article, Money price) {}
}
