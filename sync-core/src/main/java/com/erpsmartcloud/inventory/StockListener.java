package com.erpsmartcloud.inventory;

import com.erpsmartcloud.store.Tx;

import java.util.Set;
import java.util.UUID;

/// Acts in the same transaction when available stock changed: orders find their problems,
/// publishing its wishes.
@FunctionalInterface
public interface StockListener {

    /// @param keys whose figures changed
    /// @param shortages orders whose shortage changed
    void changed(Tx tx, Set<StockKey> keys, Set<UUID> shortages);
}
