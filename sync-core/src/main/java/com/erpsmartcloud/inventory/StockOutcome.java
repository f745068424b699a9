package com.erpsmartcloud.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What became of a wish to move stock.
public sealed interface StockOutcome {

    /// @param movements what was written to the ledger
    record Posted(List<UUID> movements) implements StockOutcome {}

    /// Refused: there would be less than nothing.
    ///
    /// @param have units there now
    /// @param change units asked for, negative
    /// @param later for a reversal, the later movement that used the units
    record BelowZero(StockKind kind, long have, long change, Optional<Later> later)
            implements StockOutcome {}

    record Later(UUID movement, StockReason reason, String document, Instant at) {}

    record AlreadyReversed(UUID by) implements StockOutcome {}

    record NotFound(UUID movement) implements StockOutcome {}
}
