package com.erpsmartcloud.catalog;

/// What keeps a product from being sold well. Each has its own fix.
public enum ProductIssue {
    /// More sold than there is.
    OVERSOLD,
    /// No listing sells it.
    NOT_LISTED,
    /// Without a cost no profit can be told.
    NO_COST,
    /// Without a weight no shipping cost can be told.
    NO_WEIGHT
}
