package com.erpsmartcloud.catalog;

/// How a listing came to its product. Stored by name.
public enum MappedBy {
    HAND,
    EQUAL_SKU,
    EQUAL_BARCODE,
    /// The product was made from the listing.
    MADE_FROM_LISTING,
    /// No product of the seller's, and it is to stay so: it is not asked about again.
    IGNORED,
    NONE
}
