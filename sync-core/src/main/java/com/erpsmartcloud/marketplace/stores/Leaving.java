package com.erpsmartcloud.marketplace.stores;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Leaves a store: nothing is asked of its marketplace any more, and nothing that opens it stays.
/// Its orders and listings stay as the facts they are; erasing them is another act.
public final class Leaving {

    private static final String WAITS =
            "SELECT id FROM outbox_command WHERE store_id = ? AND state IN ('WAITING',"
                    + " 'UNCERTAIN')";

    private static final String NOT_LEFT = "DELETE FROM waiting_stock WHERE store_id = ?";

    private final Store store;

    public Leaving(Store store) {
        this.store = store;
    }

    /// What is there of a store.
    ///
    /// @param key whether a key is kept
    /// @param waiting commands that would be taken back
    /// @param quarantined rows in quarantine that would go
    /// @param buyers of its orders, those that name a buyer
    public record Holdings(
            boolean key, long waiting, long quarantined, long orders, long listings, long buyers) {}

    public Holdings holdings(UUID storeId) {
        return store.read(h ->
                h.createQuery(
                                """
                                SELECT (SELECT COUNT(*) FROM store_secret WHERE store_id = :s) > 0,
                                       (SELECT COUNT(*) FROM outbox_command
                                         WHERE store_id = :s AND state IN ('WAITING', 'UNCERTAIN'))
                                       + (SELECT COUNT(*) FROM waiting_stock WHERE store_id = :s),
                                       (SELECT COUNT(*) FROM quarantined_row WHERE store_id = :s),
                                       (SELECT COUNT(*) FROM customer_order WHERE store_id = :s),
                                       (SELECT COUNT(*) FROM listing WHERE store_id = :s),
                                       (SELECT COUNT(*) FROM customer_order
                                         WHERE store_id = :s
                                           AND COALESCE(buyer_name, '') || COALESCE(buyer_phone, '')
                                               || COALESCE(buyer_address, '') <> '')
                                """)
                        .bind("s", storeId)
                        .map((r, _) ->
                                new Holdings(
                                        r.getBoolean(1),
                                        r.getLong(2),
                                        r.getLong(3),
                                        r.getLong(4),
                                        r.getLong(5),
                                        r.getLong(6)))
                        .one());
    }

    /// Removes the key, takes back what waits, forgets where the sync was and what it put in
    /// quarantine. The store can be connected again and finds its orders.
    ///
    /// @return what was there before
    public Holdings leave(String actor, UUID storeId) {
        Holdings before = holdings(storeId);
        return store.write(
                actor,
                "store.leave",
                tx -> {
                    List<UUID> waiting =
                            tx.read().createQuery(WAITS).bind(0, storeId).mapTo(UUID.class).list();
                    for (UUID command : waiting) {
                        tx.update(
                                Tables.OUTBOX_COMMAND,
                                command,
                                Map.of("state", "CANCELLED", "ended_at", tx.at()));
                    }
                    int taken = waiting.size() + tx.derive(Tables.WAITING_STOCK, NOT_LEFT, storeId);
                    tx.update(
                            Tables.STORE,
                            storeId,
                            Map.of("paused", true, "left_at", Optional.of(tx.at())));
                    boolean key = forget(tx, storeId);
                    tx.subject("store " + storeId)
                            .detail("key removed", key)
                            .detail("commands taken back", taken)
                            .detail("quarantined rows removed", before.quarantined())
                            .detail("orders kept", before.orders());
                    return new Holdings(
                            key,
                            taken,
                            before.quarantined(),
                            before.orders(),
                            before.listings(),
                            before.buyers());
                });
    }

    private static boolean forget(Tx tx, UUID storeId) {
        boolean key =
                tx.derive(
                                Tables.STORE_SECRET,
                                "DELETE FROM store_secret WHERE store_id = ?",
                                storeId)
                        > 0;
        tx.derive(Tables.SYNC_STATE, "DELETE FROM sync_state WHERE store_id = ?", storeId);
        tx.derive(Tables.FIRST_FETCH, "DELETE FROM first_fetch WHERE store_id = ?", storeId);
        tx.derive(Tables.SYNC_LAG, "DELETE FROM sync_lag WHERE store_id = ?", storeId);
        tx.derive(Tables.STORE_SIGN_IN, "DELETE FROM store_sign_in WHERE store_id = ?", storeId);
        tx.derive(
                Tables.QUARANTINED_ROW, "DELETE FROM quarantined_row WHERE store_id = ?", storeId);
        return key;
    }
}
