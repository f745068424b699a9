package com.erpsmartcloud.orders;

import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;
import com.erpsmartcloud.money.Money;

import org.jdbi.v3.core.Handle;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads one order with all that hangs on it.
final class OrderDetails {

    private static final String HEAD =
            H2OrderReader.ROW
                    + """
                         , o.order_number, o.payment, o.fulfilment, o.cancel_return, o.settlement, o.raw_substatus, o.paid_at,
                           o.first_seen_at, o.marketplace_at, o.region, s.zone, COALESCE(x.warehouse_id, o.warehouse_id),
                           x.warehouse_id IS NOT NULL
                      FROM customer_order o
                      JOIN marketplace_store s ON s.id = o.store_id
                    """
                    + H2OrderReader.OWN
                    + " WHERE o.id = :order";

    private static final String LINES =
            """
            SELECT l.id, l.listing_id, l.article, m.product_id, p.sku, l.title, l.quantity, l.unit_minor, l.currency,
                   CASE WHEN r.line_id IS NULL THEN 0 ELSE l.quantity END, COALESCE(r.short, 0)
              FROM order_line l
              LEFT JOIN listing_mapping m ON m.id = l.listing_id
              LEFT JOIN product p ON p.id = m.product_id
              LEFT JOIN (SELECT n.id line_id, MAX((t.short * n.quantity + t.quantity - 1) / t.quantity) short
                           FROM order_line n JOIN reservation t ON t.line_id = n.id WHERE n.order_id = :order
                          GROUP BY n.id) r ON r.line_id = l.id
             WHERE l.order_id = :order ORDER BY l.line_number
            """;

    private static final String PROBLEMS =
            "SELECT kind, detail, since FROM order_problem WHERE order_id = ? ORDER BY kind";

    private static final String EVENTS =
            """
            SELECT at, kind, detail, actor, device FROM order_event WHERE order_id = ? AND kind <> 'LEFT'
            UNION ALL
            SELECT at, 'NOTE', words, written_by, 0 FROM order_note WHERE order_id = ?
            UNION ALL
            SELECT m.at, 'SHIPPED', p.sku || ' × ' || -m.quantity, m.actor, m.device
              FROM customer_order o
              JOIN (SELECT l.order_id, g.product_id FROM order_line l JOIN listing_mapping g ON g.id = l.listing_id
                    UNION
                    SELECT l.order_id, k.product_id FROM order_line l JOIN listing_mapping g ON g.id = l.listing_id
                      JOIN kit_component k ON k.kit_id = g.product_id) c ON c.order_id = o.id
              JOIN product p ON p.id = c.product_id
              JOIN stock_movement m ON m.product_id = p.id AND m.document = o.external_id AND m.reason = 'SHIPPED'
             WHERE o.id = ?
            """;

    private static final String NOTES =
            "SELECT id, words, written_by, at FROM order_note WHERE order_id = ? ORDER BY at DESC";

    private static final String ALIASES =
            """
            SELECT a.external_id FROM order_alias a JOIN customer_order o ON o.id = a.order_id
             WHERE a.order_id = ? AND a.external_id NOT IN (o.external_id, o.order_number) ORDER BY a.external_id
            """;

    private OrderDetails() {}

    static Optional<OrderDetail> read(Handle handle, UUID order) {
        List<OrderDetail.Line> lines =
                handle.createQuery(LINES).bind("order", order).map((r, _) -> line(r)).list();
        List<OrderDetail.Problem> problems =
                handle.createQuery(PROBLEMS)
                        .bind(0, order)
                        .map((r, _) ->
                                new OrderDetail.Problem(
                                        ProblemKind.valueOf(r.getString(1)),
                                        r.getString(2),
                                        Instant.ofEpochMilli(r.getLong(3))))
                        .list();
        List<OrderDetail.Event> events =
                new ArrayList<>(
                        handle.createQuery(EVENTS)
                                .bind(0, order)
                                .bind(1, order)
                                .bind(2, order)
                                .map((r, _) ->
                                        new OrderDetail.Event(
                                                Instant.ofEpochMilli(r.getLong(1)),
                                                r.getString(2),
                                                r.getString(3),
                                                r.getString(4),
                                                r.getLong(5)))
                                .list());
        List<OrderNote> notes =
                handle.createQuery(NOTES)
                        .bind(0, order)
                        .map((r, _) ->
                                new OrderNote(
                                        r.getObject(1, UUID.class),
                                        r.getString(2),
                                        r.getString(3),
                                        Instant.ofEpochMilli(r.getLong(4))))
                        .list();
        List<String> aliases =
                handle.createQuery(ALIASES).bind(0, order).mapTo(String.class).list();
        String raw =
                handle.createQuery("SELECT payload FROM order_raw WHERE order_id = ?")
                        .bind(0, order)
                        .map((r, _) -> new String(r.getBytes(1), StandardCharsets.UTF_8))
                        .findFirst()
                        .orElse("");
        Optional<Instant> restricted =
                handle.createQuery("SELECT since FROM restriction WHERE id = ?")
                        .bind(0, order)
                        .map((r, _) -> Instant.ofEpochMilli(r.getLong(1)))
                        .findFirst();
        return handle.createQuery(HEAD)
                .bind("order", order)
                .map((r, context) -> {
                    OrderRow row =
                            OwnMarks.on(handle, List.of(H2OrderReader.row(r, context))).getFirst();
                    events.add(
                            new OrderDetail.Event(
                                    Instant.ofEpochMilli(r.getLong("first_seen_at")),
                                    "IMPORTED",
                                    row.storeName(),
                                    "",
                                    0));
                    events.sort(Comparator.comparing(OrderDetail.Event::at).reversed());
                    return detail(r, row, aliases, lines, problems, events, notes, raw, restricted);
                })
                .findOne();
    }

    private static OrderDetail detail(
            ResultSet r,
            OrderRow row,
            List<String> aliases,
            List<OrderDetail.Line> lines,
            List<OrderDetail.Problem> problems,
            List<OrderDetail.Event> events,
            List<OrderNote> notes,
            String raw,
            Optional<Instant> restricted)
            throws SQLException {
        long paid = r.getLong("paid_at");
        Optional<Instant> paidAt =
                r.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(paid));
        OrderState axes =
                new OrderState(
                        Payment.valueOf(r.getString("payment")),
                        Fulfilment.valueOf(r.getString("fulfilment")),
                        CancelReturn.valueOf(r.getString("cancel_return")),
                        SettlementState.valueOf(r.getString("settlement")));
        return new OrderDetail(
                row,
                r.getString("order_number"),
                aliases,
                axes,
                r.getString("raw_substatus"),
                paidAt,
                Instant.ofEpochMilli(r.getLong("first_seen_at")),
                Instant.ofEpochMilli(r.getLong("marketplace_at")),
                r.getString("region"),
                Optional.ofNullable(r.getObject(35, UUID.class)),
                r.getBoolean(36),
                r.getString("zone"),
                !row.buyer().isEmpty(),
                lines,
                problems,
                events,
                notes,
                raw,
                restricted);
    }

    private static OrderDetail.Line line(ResultSet r) throws SQLException {
        return new OrderDetail.Line(
                r.getObject(1, UUID.class),
                r.getObject(2, UUID.class),
                r.getString(3),
                Optional.ofNullable(r.getObject(4, UUID.class)),
                Optional.ofNullable(r.getString(5)),
                r.getString(6),
                r.getLong(7),
                new Money(r.getLong(8), Currency.getInstance(r.getString(9))),
                r.getLong(10),
                r.getLong(11));
    }
}
