package com.erpsmartcloud.catalog;

/// What keeps a listing from selling well, or shows buyers something else than the seller wants.
public enum ListingIssue {
    /// The marketplace does not sell it: blocked, rejected, in moderation.
    BLOCKED,
    /// The marketplace refused the last stock or price.
    REFUSED,
    /// No product of the seller's is behind it.
    NOT_MAPPED,
    /// It shows another quantity than it is to show.
    QUANTITY_DRIFT,
    /// It shows another price than it is to show.
    PRICE_DRIFT,
    /// It is for sale, and its product was archived.
    STATE_DRIFT,
    /// Nothing left to sell.
    OUT_OF_STOCK,
    /// Without a cost no profit can be told.
    NO_COST,
    /// Without a weight no shipping cost can be told.
    NO_WEIGHT
}
