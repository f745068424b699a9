package com.erpsmartcloud.inventory;

import com.erpsmartcloud.marketplace.Marketplace;

import java.time.Instant;
import java.util.UUID;

/// What a marketplace holds of a product in one of its own warehouses, by listing.
///
/// @param place as the marketplace calls it
/// @param units that buyers can order
/// @param asOf marketplace time of the reading, UTC
public record HeldUnits(
        UUID listing,
        Marketplace marketplace,
        String store,
        String place,
        String title,
        long units,
        Instant asOf) {}
