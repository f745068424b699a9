package com.erpsmartcloud.marketplace.push;

import java.util.OptionalLong;
import java.util.UUID;

/// A listing in one of its store's warehouses, as publishing sees it.
///
/// @param warehouse ours
/// @param shown what the marketplace shows, if known
record Offer(
        UUID listing,
        UUID store,
        UUID product,
        UUID warehouse,
        String listingExternalId,
        String article,
        String warehouseExternalId,
        OptionalLong shown) {}
