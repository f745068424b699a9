package com.erpsmartcloud.orders;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/// Writes notes on orders, with who and when.
public final class OrderNotes {

    private final Store store;

    public OrderNotes(Store store) {
        this.store = store;
    }

    /// @param words not blank; cut to [OrderNote#MOST]
    /// @throws IllegalArgumentException if there are no words
    public ActOutcome add(String actor, Collection<UUID> orders, String words) {
        String note = OrderRows.cut(words.strip(), OrderNote.MOST);
        if (note.isEmpty()) {
            throw new IllegalArgumentException("a note needs words");
        }
        return store.write(
                actor,
                "order.note",
                tx -> {
                    EachOrder all = EachOrder.of(tx, orders);
                    tx.undoable("order.note", all.subject(), Tables.ORDER_NOTE);
                    return all.does(
                            tx,
                            (_, order) -> {
                                tx.insert(
                                        Tables.ORDER_NOTE
                                                .row()
                                                .with("id", tx.ids().fresh())
                                                .with("order_id", order.id())
                                                .with("words", note)
                                                .with("written_by", actor)
                                                .with("at", tx.at()));
                                return Optional.empty();
                            });
                });
    }

    /// Takes a note away.
    public void remove(String actor, OrderNote note, String orderNumber) {
        store.write(
                actor,
                "order.unnote",
                tx -> {
                    tx.undoable("order.unnote", orderNumber, Tables.ORDER_NOTE);
                    tx.remove(Tables.ORDER_NOTE, note.id());
                    return note;
                });
    }
}
