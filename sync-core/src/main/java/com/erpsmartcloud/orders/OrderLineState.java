package com.erpsmartcloud.orders;

import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.marketplace.OrderState;

import java.time.Instant;
import java.util.UUID;

/// A mapped line of an order, with what decides about its stock.
///
/// @param since when it was paid, or ordered
/// @param counted whether the order was made after the store was connected
/// @param released whether a person let its units go to others
/// @param movement id its hand-over has in the ledger, on every device; with a kit that of its
///   first component
record OrderLineState(
        UUID lineId,
        UUID orderId,
        StockKey key,
        long quantity,
        OrderState state,
        Instant since,
        boolean counted,
        String rank,
        String document,
        UUID movement,
        boolean released) {

    /// Whether it takes units that are still here.
    boolean claims() {
        return VisibleState.claimsStock(state) && !released;
    }
}
