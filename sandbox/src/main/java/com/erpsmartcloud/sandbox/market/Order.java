package com.erpsmartcloud.sandbox.market;

import java.time.Instant;
import java.util.List;

/// One parcel as the marketplace has it.
///
/// @param orderId the parcel's number on the marketplace
/// @param status in the marketplace's own words
/// @param changedAt UTC, last change of the status
public record Order(
        String orderId, String status, Instant createdAt, Instant changedAt, List<Line> lines) {

    /// One article of a parcel.
    ///
    /// @param sku the seller's article
    /// @param price of one unit, decimal text
    public record Line(String sku, long quantity, String price) {}
}
