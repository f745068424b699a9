package com.erpsmartcloud.privacy.sharing;

import com.erpsmartcloud.marketplace.stores.MarketplaceStore;

import java.time.Instant;
import java.util.Optional;

/// What goes between this computer and a store's marketplace.
///
/// @param host of the store's address; stores of one marketplace may share it
/// @param lastRound when the store was last synced or tried
/// @param lastSent when something last went to the host, by the network log
/// @param requests to the host that the log still has
/// @param blocked whether the seller has closed the host
public record MarketplaceUse(
        MarketplaceStore store,
        String host,
        Optional<Instant> lastRound,
        Optional<Instant> lastSent,
        long requests,
        long bytesOut,
        long bytesIn,
        boolean blocked) {}
