package com.erpsmartcloud.search;

import com.erpsmartcloud.store.Row;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Touched;
import com.erpsmartcloud.store.Tx;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The endings of order and parcel numbers. Their beginnings are found by the orders' own indexes.
///
/// An ending that an order has lost stays: what is found by it is compared with the order.
final class OrderCodes {

    private static final String NEW = "INSERT INTO order_code (ending, order_id) VALUES (?, ?)";

    private static final String NUMBERS =
            """
            SELECT o.id, o.external_id, o.order_number, o.tracking
              FROM UNNEST(?) t(id) JOIN customer_order o ON o.id = t.id
            """;

    private static final String ALIASES =
            "SELECT a.order_id, a.external_id FROM UNNEST(?) t(id) JOIN order_alias a ON a.order_id"
                    + " = t.id";

    private static final String HELD =
            """
            SELECT c.ending, c.order_id FROM UNNEST(?) t(ending) JOIN order_code c ON c.ending = t.ending
            """;

    private record Code(String ending, UUID order) {}

    private OrderCodes() {}

    static void follow(Tx tx, Touched rows) {
        for (Row row : rows.added()) {
            if (!rows.changed().contains(row.id())) {
                List<String> numbers =
                        List.of(
                                row.text("external_id"),
                                row.text("order_number"),
                                row.text("tracking"));
                codes(row.id(), numbers).forEach(code -> write(tx, code));
            }
        }
        if (!rows.changed().isEmpty()) {
            set(tx, rows.changed());
        }
    }

    /// Names are never changed, only added.
    static void followAliases(Tx tx, Touched rows) {
        Set<UUID> orders = new HashSet<>();
        rows.added().forEach(row -> orders.add(row.ownerId("order_id")));
        set(tx, orders);
    }

    /// Puts in what is missing.
    static void set(Tx tx, Collection<UUID> orders) {
        Set<Code> wanted = new HashSet<>();
        tx.read()
                .createQuery(NUMBERS)
                .bind(0, SqlIds.of(orders))
                .map((r, _) ->
                        codes(
                                r.getObject(1, UUID.class),
                                List.of(r.getString(2), r.getString(3), r.getString(4))))
                .forEach(wanted::addAll);
        tx.read()
                .createQuery(ALIASES)
                .bind(0, SqlIds.of(orders))
                .map((r, _) -> codes(r.getObject(1, UUID.class), List.of(r.getString(2))))
                .forEach(wanted::addAll);
        Set<String> endings = new HashSet<>();
        wanted.forEach(code -> endings.add(code.ending()));
        tx.read()
                .createQuery(HELD)
                .bind(0, SqlIds.ofTexts(endings))
                .map((r, _) -> new Code(r.getString(1), r.getObject(2, UUID.class)))
                .forEach(wanted::remove);
        wanted.forEach(code -> write(tx, code));
    }

    private static Set<Code> codes(UUID order, List<String> numbers) {
        Set<Code> codes = new HashSet<>();
        for (String number : numbers) {
            if (!number.isBlank()) {
                codes.add(new Code(SearchText.ending(number), order));
            }
        }
        return codes;
    }

    private static void write(Tx tx, Code code) {
        tx.deriveLater(Tables.ORDER_CODE, NEW, code.ending(), code.order());
    }
}
