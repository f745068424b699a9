package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.Marketplace;

import java.time.Instant;
import java.util.UUID;

/// A figure that a store shows and that is not ours.
///
/// @param ours what it is to show
/// @param theirs what it shows
/// @param since when it was first seen
/// @param left whether a person said that theirs may stay
public record Drift(
        UUID listing,
        UUID product,
        String sku,
        UUID store,
        String storeName,
        Marketplace marketplace,
        String warehouseExternalId,
        long ours,
        long theirs,
        Instant since,
        boolean left) {}
