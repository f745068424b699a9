package com.erpsmartcloud.catalog;

import java.util.UUID;

/// A product a listing might sell.
///
/// @param score 0 to 100; 100 for an equal SKU
public record Suggestion(UUID product, String sku, String name, int score, Reason reason) {

    /// The one why is the strongest that fits.
    public enum Reason {
        EQUAL_SKU,
        EQUAL_BARCODE,
        /// One is the other with a store's or country's mark, or in other letters. Never mapped by
        /// itself: the mark may as well name a colour.
        SIMILAR_SKU,
        /// Never mapped by itself: titles of two sizes of one thing are nearly equal.
        SIMILAR_TITLE
    }
}
