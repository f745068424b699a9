package com.erpsmartcloud.inventory;

import java.util.Optional;
import java.util.UUID;

/// One entry of the ledger. Entries are only ever added; a correction is another entry.
///
/// @param quantity units, negative for goods that leave
/// @param document what caused it, such as an order number; may be empty
/// @param reverses the movement this one takes back
public record StockMovement(
        UUID id,
        UUID productId,
        UUID warehouseId,
        Optional<UUID> binId,
        StockKind kind,
        long quantity,
        StockReason reason,
        String document,
        Optional<UUID> reverses,
        String note) {

    StockMovement in(Optional<UUID> bin) {
        return new StockMovement(
                id, productId, warehouseId, bin, kind, quantity, reason, document, reverses, note);
    }

    StockMovement asReversal() {
        return new StockMovement(
                id,
                productId,
                warehouseId,
                binId,
                kind,
                quantity,
                StockReason.REVERSAL,
                document,
                reverses,
                note);
    }
}
