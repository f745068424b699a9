package com.erpsmartcloud.marketplace;

import java.util.List;

/// Sellable figures as read back.
///
/// @param rows figures that were understood; a listing the marketplace does not know is in neither
///   list
/// @param poison rows that were not: what they are about is unknown, not zero
public record StockReading(List<StockFact> rows, List<PoisonRow> poison) {

    public StockReading {
        rows = List.copyOf(rows);
        poison = List.copyOf(poison);
    }
}
