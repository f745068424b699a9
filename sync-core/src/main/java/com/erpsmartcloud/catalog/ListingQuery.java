package com.erpsmartcloud.catalog;

import java.util.Set;
import java.util.UUID;

/// What the list of listings shows.
///
/// @param stores only these; empty for all
/// @param text part of an article or title, or a whole listing number; empty for all
public record ListingQuery(Tab tab, Set<UUID> stores, String text, Sort sort, Direction direction) {

    public ListingQuery {
        stores = Set.copyOf(stores);
    }

    /// The same list of other listings.
    public ListingQuery fitting(String words) {
        return new ListingQuery(tab, stores, words, sort, direction);
    }

    public enum Tab {
        ALL,
        /// The marketplace shows something else than it is to show.
        DRIFT,
        NOT_MAPPED,
        /// Not sold by the marketplace, or the last wish was refused.
        BLOCKED,
        OUT_OF_STOCK,
        NO_COST,
        ARCHIVED
    }

    public enum Sort {
        ARTICLE,
        TITLE,
        PRICE
    }

    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    public static ListingQuery of(Tab tab) {
        return new ListingQuery(tab, Set.of(), "", Sort.ARTICLE, Direction.ASCENDING);
    }
}
