package com.erpsmartcloud.orders.mend;

import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.marketplace.Marketplace;

import java.util.List;
import java.util.UUID;

/// A way to mend what is wrong with an order.
public sealed interface Mend {

    /// Ships the whole order from a place that has all of it.
    ///
    /// @param enough whether that place has all the units
    record OtherWarehouse(UUID warehouse, String name, boolean enough) implements Mend {}

    /// Gives units of the cushion to the order.
    ///
    /// @param units how many
    record ReleaseSafety(StockKey key, String sku, long units) implements Mend {}

    /// Says which product a listing sells.
    ///
    /// @param likely the best guesses first
    record ChooseProduct(UUID listing, String article, List<Product> likely) implements Mend {}

    record Product(UUID id, String sku, String name) {}

    /// Cancels an order that was written here.
    record Cancel() implements Mend {}

    /// Only the marketplace can do it; no answer is taken from here.
    record AtMarketplace(Marketplace marketplace, String store) implements Mend {}
}
