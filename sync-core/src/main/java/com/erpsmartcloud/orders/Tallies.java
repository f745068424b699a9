package com.erpsmartcloud.orders;

import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Keeps how many orders each state has, so that the tabs of half a million orders count at once.
final class Tallies {

    private static final String ADD =
            """
            MERGE INTO order_tally t
            USING (SELECT CAST(? AS UUID) s, CAST(? AS VARCHAR(20)) st, CAST(? AS BIGINT) n) d
               ON (t.store_id = d.s AND t.state = d.st)
             WHEN MATCHED THEN UPDATE SET orders = t.orders + d.n
             WHEN NOT MATCHED THEN INSERT (store_id, state, orders) VALUES (d.s, d.st, d.n)
            """;

    private final UUID store;
    private final Map<VisibleState, Long> change = new EnumMap<>(VisibleState.class);

    Tallies(UUID store) {
        this.store = store;
    }

    void moved(Optional<VisibleState> from, VisibleState to) {
        from.ifPresent(state -> change.merge(state, -1L, Long::sum));
        change.merge(to, 1L, Long::sum);
    }

    void write(Tx tx) {
        change.forEach((state, orders) -> {
            if (orders != 0) {
                tx.deriveLater(Tables.ORDER_TALLY, ADD, store, state, orders);
            }
        });
    }
}
