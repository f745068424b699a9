package com.erpsmartcloud.catalog;

import java.util.Currency;

/// A change of one column in many rows, not done yet.
///
/// @param base currency of amounts that have none so far
public record BulkEdit(BulkRows rows, BulkColumn column, BulkSource source, Currency base) {}
