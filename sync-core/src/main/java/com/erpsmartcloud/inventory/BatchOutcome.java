package com.erpsmartcloud.inventory;

import java.util.List;
import java.util.UUID;

/// What became of movements that belong together.
public sealed interface BatchOutcome {

    /// @param movements what was written to the ledger
    record Posted(List<UUID> movements) implements BatchOutcome {

        public Posted {
            movements = List.copyOf(movements);
        }
    }

    /// None was written.
    ///
    /// @param key where it failed first
    /// @param sku the product there
    record Refused(StockKey key, String sku, StockOutcome why) implements BatchOutcome {}

    /// Orders did this; it is taken back with the order.
    record OfOrders(String document) implements BatchOutcome {}

    /// There is nothing to write, or nothing left to take back.
    record Nothing() implements BatchOutcome {}
}
