package com.erpsmartcloud.marketplace;

import java.util.List;

/// What a marketplace offers for sale, read and written.
public interface StockTarget {

    /// Reads sellable figures back, all pages of them.
    ///
    /// @param listings at most [Limits#stockReadBatch] of them
    /// @throws ConnectorException see [ConnectorFailure]; safe to repeat
    StockReading read(StoreAccess store, List<Listing> listings) throws ConnectorException;

    /// What is asked about; some marketplaces find it by their id, some by the seller's article.
    ///
    /// @param externalSku as in [ListingFact#externalSku()]; empty where what the marketplace holds
    ///   itself is not asked for
    record Listing(String externalId, String article, String externalSku) {

        /// Only what the seller holds.
        public Listing(String externalId, String article) {
            this(externalId, article, "");
        }
    }

    /// Sets absolute sellable figures; repeating the same call is harmless within the limits.
    ///
    /// @param wishes at most [Limits#stockWriteBatch] of them, one per listing and warehouse
    /// @return one answer per wish, in the order of the wishes
    /// @throws ConnectorException see [ConnectorFailure#mayHaveTakenEffect]: if so, read back first
    List<Answer> write(StoreAccess store, List<Wish> wishes) throws ConnectorException;

    /// @param free what a buyer shall be able to order, units, 0 or more
    record Wish(String listingExternalId, String article, String warehouseExternalId, long free) {}
}
