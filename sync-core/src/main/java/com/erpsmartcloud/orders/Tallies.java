package com.erpsmartcloud.orders;

import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Keeps how many orders each state has and what they add up to, so that half a million orders are
/// counted and summed at once.
final class Tallies {

    private static final String ADD =
            """
            MERGE INTO order_tally t
            USING (SELECT CAST(? AS UUID) s, CAST(? AS VARCHAR(20)) st, CAST(? AS VARCHAR(3)) c, CAST(? AS BIGINT) n,
                          CAST(? AS BIGINT) u, CAST(? AS BIGINT) m) d
               ON (t.store_id = d.s AND t.state = d.st AND t.currency = d.c)
             WHEN MATCHED THEN UPDATE SET orders = t.orders + d.n, units = t.units + d.u,
                                          total_minor = t.total_minor + d.m
             WHEN NOT MATCHED THEN INSERT (store_id, state, currency, orders, units, total_minor)
                                   VALUES (d.s, d.st, d.c, d.n, d.u, d.m)
            """;

    /// @param currency ISO 4217
    record Place(VisibleState state, String currency) {}

    private final UUID store;
    private final Map<Place, Tally> change = new HashMap<>();

    Tallies(UUID store) {
        this.store = store;
    }

    void add(Place place, Tally tally) {
        change.merge(place, tally, Tally::plus);
    }

    void write(Tx tx) {
        change.forEach((place, tally) -> {
            if (!tally.equals(Tally.NONE)) {
                tx.deriveLater(
                        Tables.ORDER_TALLY,
                        ADD,
                        store,
                        place.state(),
                        place.currency(),
                        tally.orders(),
                        tally.units(),
                        tally.totalMinor());
            }
        });
    }
}
