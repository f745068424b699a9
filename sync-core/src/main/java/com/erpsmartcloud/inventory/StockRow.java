package com.erpsmartcloud.inventory;

import com.erpsmartcloud.marketplace.Marketplace;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// One product in one warehouse, as the stock list shows it.
///
/// @param coming units on the way from another warehouse; they can be sold in neither
/// @param preorder what is offered of it before it is there
/// @param shortOf units that orders want and do not get
public record StockRow(
        StockKey key,
        String sku,
        String name,
        String warehouse,
        StockLevel level,
        long coming,
        long shortOf,
        Optional<Preorder> preorder,
        List<Published> published) {

    public StockRow {
        published = List.copyOf(published);
    }

    /// What one listing of the product offers.
    ///
    /// @param shown the figure the marketplace was last known to show
    /// @param wanted what it is to show
    /// @param waits whether a command for it is in the outbox
    public record Published(
            UUID listingId,
            Marketplace marketplace,
            String storeName,
            OptionalLong shown,
            long wanted,
            boolean waits,
            boolean refused) {}
}
