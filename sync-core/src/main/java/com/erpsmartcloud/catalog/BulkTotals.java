package com.erpsmartcloud.catalog;

/// What a bulk edit comes to.
///
/// @param belowCost rows whose new price is less than their cost
public record BulkTotals(long rows, long changes, long same, long wrong, long belowCost) {}
