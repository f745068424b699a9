package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Takes back what waits for listings that nothing can be sent for any more.
///
/// A marketplace refuses stock for a card that is archived or blocked (Ozon: any status but
/// `price_sent`), and shows it to no buyer; a listing without a product has no stock of ours. Once
/// it can be sold again it is planned again, from what the marketplace shows then.
final class Withdrawn {

    private static final String WAITING =
            """
            SELECT c.id FROM UNNEST(?) t(id)
              JOIN outbox_command c ON c.subject_id = t.id AND c.state = 'WAITING' AND c.kind = 'PUBLISH_STOCK'
              JOIN listing l ON l.id = t.id
              LEFT JOIN listing_mapping m ON m.id = t.id
             WHERE l.archived OR NOT l.sellable OR m.product_id IS NULL
            """;

    private static final String REASON = "NOT_SELLABLE";

    private Withdrawn() {}

    static void takeBack(Tx tx, Collection<UUID> listings) {
        WaitingStock.unsellable(tx, listings).forEach(due -> WaitingStock.cancel(tx, due, REASON));
        List<UUID> commands =
                tx.read()
                        .createQuery(WAITING)
                        .bind(0, SqlIds.of(listings))
                        .mapTo(UUID.class)
                        .list();
        for (UUID command : commands) {
            tx.update(
                    Tables.OUTBOX_COMMAND,
                    command,
                    Map.of(
                            "state",
                            CommandState.CANCELLED,
                            "ended_at",
                            tx.at(),
                            "answer_code",
                            REASON));
        }
    }
}
