package com.erpsmartcloud.catalog;

/// What the product list shows.
///
/// @param text part of a SKU or name, or a whole barcode or supplier's code; empty for all
public record ProductQuery(Tab tab, String text, Sort sort, Direction direction) {

    public enum Tab {
        ALL,
        /// Profit cannot be told.
        NO_COST,
        /// No listing sells it.
        NOT_LISTED,
        KITS,
        ARCHIVED
    }

    public enum Sort {
        SKU,
        NAME,
        COST,
        PRICE,
        ON_HAND,
        AVAILABLE
    }

    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    public static ProductQuery of(Tab tab) {
        return new ProductQuery(tab, "", Sort.SKU, Direction.ASCENDING);
    }
}
