package com.erpsmartcloud.catalog;

/// How a listing came to its product. Stored by name.
public enum MappedBy {
    HAND,
    EQUAL_SKU,
    EQUAL_BARCODE,
    /// The product was made from the listing.
    MADE_FROM_LISTING,
    NONE
}
