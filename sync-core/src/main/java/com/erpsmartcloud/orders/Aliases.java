package com.erpsmartcloud.orders;

import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// The marketplace's other names for orders: the orders that one purchase is made of.
///
/// What a purchase was once made of stays its name, also if it is split later.
final class Aliases {

    private static final String OF_OTHERS =
            """
            SELECT a.external_id FROM UNNEST(?) t(external_id)
              JOIN order_alias a ON a.external_id = t.external_id
              JOIN customer_order o ON o.id = a.order_id
             WHERE o.store_id = ? AND o.external_id <> a.external_id
            """;

    private static final String KEPT = "SELECT external_id FROM order_alias WHERE order_id = ?";

    private Aliases() {}

    /// Those of the numbers that are part of an order we have under another one. Read by itself,
    /// such a part would be a second order for the same units.
    static Set<String> partsOfOthers(Tx tx, UUID store, Collection<String> numbers) {
        return numbers.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        tx.read()
                                .createQuery(OF_OTHERS)
                                .bind(0, SqlIds.ofTexts(numbers))
                                .bind(1, store)
                                .mapTo(String.class)
                                .list());
    }

    static void write(Tx tx, UUID order, OrderFact fact) {
        if (fact.alsoCalled().isEmpty()) {
            return;
        }
        Set<String> kept =
                new HashSet<>(
                        tx.read().createQuery(KEPT).bind(0, order).mapTo(String.class).list());
        for (String name : fact.alsoCalled()) {
            if (kept.add(name)) {
                tx.insert(
                        Tables.ORDER_ALIAS
                                .row()
                                .with("id", tx.ids().derived(order, "alias", name))
                                .with("order_id", order)
                                .with("external_id", name));
            }
        }
    }
}
