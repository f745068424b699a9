package com.erpsmartcloud.orders.manual;

import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.orders.OrderImport;
import com.erpsmartcloud.store.Tx;
import com.erpsmartcloud.undo.UndoEntry;
import com.erpsmartcloud.undo.UndoOutcome;
import com.erpsmartcloud.undo.UndoRefused;
import com.erpsmartcloud.undo.UndoRule;

import java.util.Map;
import java.util.Optional;

/// An order is never removed: making one is taken back by cancelling it, and done again by opening
/// it; a cancellation the other way round.
public final class ManualUndo implements UndoRule {

    private final OrderImport orders;

    public ManualUndo(OrderImport orders) {
        this.orders = orders;
    }

    @Override
    public UndoEntry turn(Tx tx, UndoEntry entry) {
        ManualFact order =
                ManualFacts.read(tx, entry.id())
                        .orElseThrow(() -> new UndoRefused(UndoOutcome.Reason.GONE));
        OrderState now = order.fact().state();
        boolean opens = opens(entry);
        if (!order.manual() || !now.equals(opens ? ManualOrders.CANCELLED : ManualOrders.OPEN)) {
            throw new UndoRefused(UndoOutcome.Reason.CHANGED_SINCE);
        }
        ManualOrders.set(tx, orders, order, opens ? ManualOrders.OPEN : ManualOrders.CANCELLED);
        return new UndoEntry(entry.table(), entry.id(), entry.to(), entry.from());
    }

    private static boolean opens(UndoEntry entry) {
        Optional<Map<String, Object>> to = entry.to();
        if (to.isEmpty()) {
            return false;
        }
        Object wanted = to.get().get("cancel_return");
        return wanted == null || text(wanted).equals(CancelReturn.NONE.name());
    }

    private static String text(Object field) {
        return field instanceof Optional<?> maybe
                ? maybe.map(Object::toString).orElse("")
                : field.toString();
    }
}
