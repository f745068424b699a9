package com.erpsmartcloud.catalog;

import java.util.List;
import java.util.UUID;

/// Which rows a bulk edit is about.
public sealed interface BulkRows {

    /// These, in this order.
    record Chosen(List<UUID> ids) implements BulkRows {
        public Chosen {
            ids = List.copyOf(ids);
        }
    }

    /// All products of a list, however many.
    record Products(ProductQuery query) implements BulkRows {}

    /// All listings of a list, however many.
    record Listings(ListingQuery query) implements BulkRows {}
}
