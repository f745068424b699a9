package com.erpsmartcloud.catalog;

/// What can be changed of many rows at once.
public enum BulkColumn {
    PRODUCT_NAME,
    PRODUCT_COST,
    PRODUCT_PRICE,
    /// In whole grams.
    PRODUCT_WEIGHT,
    /// Sent to the marketplace through the outbox.
    LISTING_PRICE;

    public boolean isMoney() {
        return this == PRODUCT_COST || this == PRODUCT_PRICE || this == LISTING_PRICE;
    }

    /// Whether it is a column of listings; else of products.
    public boolean isOfListings() {
        return this == LISTING_PRICE;
    }
}
