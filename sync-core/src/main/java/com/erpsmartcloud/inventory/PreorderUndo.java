package com.erpsmartcloud.inventory;

import com.erpsmartcloud.store.Tx;
import com.erpsmartcloud.undo.FieldUndo;
import com.erpsmartcloud.undo.UndoEntry;
import com.erpsmartcloud.undo.UndoRule;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sets pre-orders back, and plans anew what their listings show.
public final class PreorderUndo implements UndoRule {

    private final FieldUndo fields = new FieldUndo();
    private final Reservations reservations;

    public PreorderUndo(Reservations reservations) {
        this.reservations = reservations;
    }

    @Override
    public UndoEntry turn(Tx tx, UndoEntry entry) {
        Optional<StockKey> before = Preorders.place(tx.read(), entry.id());
        UndoEntry back = fields.turn(tx, entry);
        Set<StockKey> keys =
                Stream.of(before, Preorders.place(tx.read(), entry.id()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        reservations.stockChanged(tx, keys);
        return back;
    }
}
