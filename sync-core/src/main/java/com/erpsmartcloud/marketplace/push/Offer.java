package com.erpsmartcloud.marketplace.push;

import java.util.OptionalLong;
import java.util.UUID;

/// A listing in one of its store's warehouses, as publishing sees it.
///
/// @param warehouse ours
/// @param shown what the marketplace shows, if known
/// @param wanted what it was to show at the last planning, -1 if it was never planned
/// @param declined whether that was refused, or taken back by a person
/// @param leash more is not shown while nobody watches
record Offer(
        UUID listing,
        UUID store,
        UUID product,
        UUID warehouse,
        String listingExternalId,
        String article,
        String warehouseExternalId,
        OptionalLong shown,
        long wanted,
        boolean declined,
        OptionalLong leash) {}
