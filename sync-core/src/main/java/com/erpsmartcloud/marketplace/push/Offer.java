package com.erpsmartcloud.marketplace.push;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// A listing in one of its store's warehouses, as publishing sees it.
///
/// @param warehouse ours
/// @param shown what the marketplace shows, if known
/// @param wanted what it was to show at the last planning, -1 if it was never planned
/// @param declined whether that was refused, or taken back by a person
/// @param place where a figure of it waits to be sent, see [WaitingStock]; 0 if nothing was ever
///   published there
/// @param waits the figure that waits there
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
        long place,
        Optional<Waits> waits,
        OptionalLong leash) {

    /// @param place as it is kept: negative if the figure lowers
    /// @param why how the figure came about, as [WrittenSteps#text] writes it
    record Waits(long place, String why) {}
}
