package com.erpsmartcloud.inventory;

import com.erpsmartcloud.money.Money;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// One product in one place of a stocktake.
///
/// @param bin code of the bin, empty where it lies in none
/// @param expected what the ledger says lay there when it was counted, or lies there now; empty
///   while it is hidden
/// @param counted empty until counted
/// @param recount whether it is to be counted once more
/// @param value of the difference, where the cost is known
public record StocktakeLine(
        UUID id,
        UUID productId,
        String sku,
        String name,
        String bin,
        OptionalLong expected,
        OptionalLong counted,
        Optional<Instant> countedAt,
        String countedBy,
        boolean recount,
        Optional<Money> value) {

    /// Units found, less than zero for missing ones; empty until counted, or while it is hidden.
    public OptionalLong variance() {
        return expected.isPresent() && counted.isPresent()
                ? OptionalLong.of(Math.subtractExact(counted.getAsLong(), expected.getAsLong()))
                : OptionalLong.empty();
    }
}
