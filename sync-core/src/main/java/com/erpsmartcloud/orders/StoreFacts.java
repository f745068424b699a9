package com.erpsmartcloud.orders;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What an import needs to know of its store.
///
/// @param connectedAt orders from before were shipped from stock that was never counted here
/// @param warehouses the marketplace's warehouse ids, and ours
record StoreFacts(
        String marketplace,
        Instant connectedAt,
        Optional<UUID> defaultWarehouse,
        Map<String, UUID> warehouses) {

    Optional<UUID> warehouse(Optional<String> externalId) {
        return externalId.map(warehouses::get).or(() -> defaultWarehouse);
    }
}
