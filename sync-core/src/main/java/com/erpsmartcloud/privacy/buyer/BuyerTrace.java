package com.erpsmartcloud.privacy.buyer;

import com.erpsmartcloud.store.Tx;

import java.util.Collection;
import java.util.UUID;

/// Something beside the tables that may name a buyer, such as labels kept as files.
@FunctionalInterface
public interface BuyerTrace {

    /// Removes the buyers of these orders. Called again after a kill, so twice must be harmless.
    void forget(Tx tx, Collection<UUID> orders);
}
