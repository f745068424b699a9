package com.erpsmartcloud.marketplace;

import java.net.URI;
import java.time.Duration;

/// One marketplace, as a set of small capabilities.
public interface MarketplaceConnector {

    Marketplace marketplace();

    /// Where the marketplace's own API is, unless a store says otherwise.
    URI address();

    Limits limits();

    Authorization authorization();

    OrderSource orders();

    ListingSource listings();

    StockTarget stock();

    PriceTarget prices();

    /// How far the marketplace's clock is ahead of ours, measured from its answers; zero before the
    /// first answer.
    Duration clockOffset(StoreAccess store);
}
