package com.erpsmartcloud.orders;

import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.time.Instant;
import java.util.UUID;

/// Writes an order's history.
final class OrderEvents {

    private OrderEvents() {}

    /// Something a person did just now.
    static void add(Tx tx, UUID order, String kind, String detail) {
        add(tx, tx.ids().fresh(), order, kind, detail, tx.at());
    }

    static void add(Tx tx, UUID id, UUID order, String kind, String detail, Instant at) {
        tx.insert(
                Tables.ORDER_EVENT
                        .row()
                        .with("id", id)
                        .with("order_id", order)
                        .with("at", at)
                        .with("kind", kind)
                        .with("detail", OrderRows.cut(detail, 1000))
                        .with("actor", tx.actor())
                        .with("device", tx.device()));
    }
}
