package com.erpsmartcloud.inventory;

import com.erpsmartcloud.store.Tx;
import com.erpsmartcloud.undo.UndoEntry;
import com.erpsmartcloud.undo.UndoOutcome;
import com.erpsmartcloud.undo.UndoRefused;
import com.erpsmartcloud.undo.UndoRule;

import java.util.Map;
import java.util.Optional;

/// The ledger is never rewritten: a movement is taken back by an opposite one, and done again by
/// the opposite of that.
public final class MovementUndo implements UndoRule {

    private final Ledger ledger;

    public MovementUndo(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public UndoEntry turn(Tx tx, UndoEntry entry) {
        return switch (ledger.takeBack(tx, entry.id())) {
            case StockOutcome.Posted(var movements) ->
                    new UndoEntry(
                            entry.table(),
                            movements.getFirst(),
                            entry.from().isEmpty() ? Optional.of(Map.of()) : Optional.empty(),
                            entry.from().isEmpty() ? Optional.empty() : Optional.of(Map.of()));
            case StockOutcome.BelowZero _ -> throw new UndoRefused(UndoOutcome.Reason.BELOW_ZERO);
            // Only what was added since can have left no room for it.
            case StockOutcome.AlreadyReversed _, StockOutcome.TooMany _ ->
                    throw new UndoRefused(UndoOutcome.Reason.CHANGED_SINCE);
            case StockOutcome.NotFound _ -> throw new UndoRefused(UndoOutcome.Reason.GONE);
        };
    }
}
