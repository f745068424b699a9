package com.erpsmartcloud.inventory;

import com.erpsmartcloud.marketplace.Marketplace;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// One product in one warehouse, as the stock list shows it.
///
/// @param kind where the figures come from
/// @param available what can still be sold, negative where more was sold than there is
/// @param coming units on the way from another warehouse; they can be sold in neither
/// @param preorder what is offered of it before it is there
/// @param shortOf units that orders want and do not get
public record StockRow(
        StockKey key,
        Kind kind,
        String sku,
        String name,
        String warehouse,
        StockLevel level,
        long available,
        long coming,
        long shortOf,
        Optional<Preorder> preorder,
        List<Published> published) {

    public StockRow {
        published = List.copyOf(published);
    }

    public enum Kind {
        /// Counted by its movements.
        COUNTED,
        /// Allowed by the components of a kit.
        KIT,
        /// Held by a marketplace: the place is one of its own.
        HELD
    }

    /// Whether its figures can be changed here.
    public boolean isCounted() {
        return kind == Kind.COUNTED;
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
