package com.erpsmartcloud.sandbox.market;

import java.util.List;

/// What came of a buyer's wish.
public sealed interface Purchase {

    /// @param orderId number of the (first) parcel
    /// @param parcels all parcel numbers, several when no single warehouse had enough
    record Bought(String orderId, List<String> parcels) implements Purchase {}

    /// Fewer units are free than were asked for, or the product is not on sale.
    record SoldOut() implements Purchase {}

    /// No listing has this article.
    record UnknownSku() implements Purchase {}
}
