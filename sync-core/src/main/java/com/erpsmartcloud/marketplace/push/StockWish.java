package com.erpsmartcloud.marketplace.push;

/// The payload of a stock command, kept as JSON.
///
/// @param before what the marketplace showed when the wish was made; -1 if not known
/// @param free what it is to show
public record StockWish(
        String listingExternalId,
        String article,
        String warehouseExternalId,
        long before,
        long free) {}
