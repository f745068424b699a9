package com.erpsmartcloud.marketplace;

import java.time.Instant;

/// What a marketplace holds as sellable for one listing in one of the seller's warehouses.
///
/// @param free what a buyer can still order, units
/// @param reserved ordered and not yet shipped, units
/// @param asOf marketplace time of this reading, UTC
public record StockFact(
        String listingExternalId,
        String article,
        String warehouseExternalId,
        long free,
        long reserved,
        Instant asOf) {

    /// Whether it is about this listing: by the marketplace's id where both name one, else by the
    /// article.
    public boolean isOf(String externalId, String itsArticle) {
        return listingExternalId.isEmpty() || externalId.isEmpty()
                ? article.equals(itsArticle)
                : listingExternalId.equals(externalId);
    }
}
