package com.erpsmartcloud.marketplace;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One marketplace, as a set of small capabilities.
public interface MarketplaceConnector {

    Marketplace marketplace();

    /// Where the marketplace's own API is, unless a store says otherwise.
    URI address();

    /// A part of the world whose stores have an address of their own.
    enum Region {
        US,
        EU,
        GLOBAL
    }

    /// The addresses by region, the usual one first; empty where there is one for all.
    default Map<Region, URI> regions() {
        return Map.of();
    }

    Limits limits();

    /// What the marketplace's API lets a program do, for people to look at; what is not named is
    /// not known.
    default Map<ApiFeature, ApiFeature.Offer> features() {
        return Map.of();
    }

    Authorization authorization();

    /// How tokens that end are had; empty where a key without them opens a store.
    default Optional<TokenSignIn> tokens() {
        return Optional.empty();
    }

    OrderSource orders();

    ListingSource listings();

    StockTarget stock();

    PriceTarget prices();

    /// How far the marketplace's clock is ahead of ours, measured from its answers; zero before the
    /// first answer.
    Duration clockOffset(StoreAccess store);

    /// How much of what the marketplace allows a store has used by now; empty where nobody counts,
    /// and before the first call.
    default List<Limits.Used> used(UUID store) {
        return List.of();
    }
}
