package com.erpsmartcloud.inventory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A stocktake as the list shows it.
///
/// @param bin code of the one bin counted; empty for all
/// @param only part of a SKU or name; empty for every product
/// @param lines places to count, and how many are counted and how many of those differ
/// @param variance units found less units missing; 0 while a blind count goes on
public record StocktakeRow(
        UUID id,
        String number,
        StockReader.Warehouse warehouse,
        Optional<UUID> bin,
        String binCode,
        String only,
        boolean blind,
        StocktakeState state,
        String startedBy,
        Instant startedAt,
        Optional<Instant> postedAt,
        long lines,
        long counted,
        long differing,
        long recounts,
        long variance) {

    /// Whether what the ledger expects may be seen now.
    public boolean showsExpected() {
        return !blind || state != StocktakeState.COUNTING;
    }
}
