package com.erpsmartcloud.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What became of a wish to move stock.
public sealed interface StockOutcome {

    /// @param movements what was written to the ledger
    record Posted(List<UUID> movements) implements StockOutcome {}

    /// Refused: more than any warehouse holds, so surely a slip of the finger.
    ///
    /// @param asked units asked for, or units there would be
    /// @param most that a movement, and what it leaves behind, may have
    record TooMany(long asked, long most) implements StockOutcome {}

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
