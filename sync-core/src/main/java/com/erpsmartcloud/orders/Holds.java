package com.erpsmartcloud.orders;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tx;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Reads which orders a person has held.
final class Holds {

    private static final String HELD =
            "SELECT w.id, w.hold FROM UNNEST(?) t(id) JOIN order_own w ON w.id = t.id AND w.hold <>"
                    + " ''";

    private Holds() {}

    static Map<UUID, HoldKind> read(Tx tx, Collection<UUID> orders) {
        Map<UUID, HoldKind> held = new HashMap<>();
        tx.read()
                .createQuery(HELD)
                .bind(0, SqlIds.of(orders))
                .map((r, _) ->
                        Map.entry(r.getObject(1, UUID.class), HoldKind.valueOf(r.getString(2))))
                .forEach(e -> held.put(e.getKey(), e.getValue()));
        return held;
    }
}
