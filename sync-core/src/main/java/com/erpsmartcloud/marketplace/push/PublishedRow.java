package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.Marketplace;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// What a store shows of a product in one of its warehouses.
///
/// @param shown what the marketplace was last known to show
/// @param shownAt when it said so
/// @param wanted what it is to show
/// @param waits whether a command for it is open
/// @param answer what became of the last command: `REFUSED`, `TAKEN_BACK` or empty text
/// @param number how the wanted figure comes about; empty for a listing that cannot be sold now
public record PublishedRow(
        UUID listing,
        UUID product,
        String sku,
        UUID store,
        String storeName,
        Marketplace marketplace,
        String warehouseExternalId,
        OptionalLong shown,
        Optional<Instant> shownAt,
        long wanted,
        boolean waits,
        String answer,
        Optional<ChannelNumber> number) {

    /// Units that are there and not shown; negative where more is shown than there is.
    public OptionalLong heldBack() {
        return number.map(one -> OptionalLong.of(one.steps().available() - one.units()))
                .orElseGet(OptionalLong::empty);
    }

    /// Whether the store shows what it is to show.
    public boolean agrees() {
        return shown.equals(OptionalLong.of(wanted));
    }

    PublishedRow with(Optional<ChannelNumber> found) {
        return new PublishedRow(
                listing,
                product,
                sku,
                store,
                storeName,
                marketplace,
                warehouseExternalId,
                shown,
                shownAt,
                wanted,
                waits,
                answer,
                found);
    }
}
