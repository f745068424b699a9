package com.erpsmartcloud.orders.manual;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.settings.HomeCurrency;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The store that is none: orders written here belong to it. It has the same id on every device and
/// is made with the first order.
final class ManualStore {

    private static final String PLACE =
            """
            SELECT COALESCE((SELECT default_warehouse FROM marketplace_store WHERE marketplace = 'MANUAL'),
                            (SELECT id FROM warehouse WHERE NOT archived ORDER BY code FETCH FIRST 1 ROW ONLY))
            """;

    private ManualStore() {}

    /// Where its orders ship from.
    static Optional<UUID> warehouse(Handle handle) {
        return handle.createQuery(PLACE)
                .map((r, _) -> Optional.ofNullable(r.getObject(1, UUID.class)))
                .one();
    }

    static UUID idOf(Tx tx) {
        return tx.ids().derived(Instant.EPOCH, "store", Marketplace.MANUAL.name(), "manual");
    }

    static UUID open(Tx tx) {
        UUID id = idOf(tx);
        boolean there =
                tx.read()
                        .createQuery("SELECT 1 FROM marketplace_store WHERE id = ?")
                        .bind(0, id)
                        .mapTo(Integer.class)
                        .findFirst()
                        .isPresent();
        if (!there) {
            tx.insert(
                    Tables.STORE
                            .row()
                            .with("id", id)
                            .with("marketplace", Marketplace.MANUAL)
                            .with("name", "Manual")
                            .with("currency", HomeCurrency.of(tx.read()).getCurrencyCode())
                            .with("zone", "UTC")
                            .with("base_url", "")
                            .with("account", "manual")
                            .with("default_warehouse", warehouse(tx.read()))
                            .with("paused", false)
                            .with("colour", "")
                            .with("left_at", Optional.empty())
                            .with("connected_at", Instant.EPOCH));
        }
        return id;
    }
}
