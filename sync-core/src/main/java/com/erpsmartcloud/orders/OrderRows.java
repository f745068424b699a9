package com.erpsmartcloud.orders;

import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.store.Row;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Turns a reading into rows. Texts that are longer than their column are cut: the raw reading
/// keeps them whole.
final class OrderRows {

    private static final BuyerFact NOBODY = new BuyerFact("", "", "", "", "", "");

    private static final String LINE =
            """
            SELECT order_id, line_number, listing_id, external_sku, article, title, unit_minor, currency
              FROM order_line WHERE id = ? AND quantity > 0
            """;

    private OrderRows() {}

    static Row order(
            UUID id,
            UUID store,
            OrderFact fact,
            VisibleState state,
            Optional<UUID> parent,
            Optional<UUID> warehouse,
            Instant firstSeen,
            long fingerprint) {
        BuyerFact buyer = fact.buyer().orElse(NOBODY);
        Tally tally = tally(fact);
        OrderLineFact first = fact.lines().getFirst();
        return Tables.ORDER
                .row()
                .with("id", id)
                .with("store_id", store)
                .with("external_id", fact.externalId())
                .with("order_number", cut(fact.orderNumber(), 200))
                .with("parent_id", parent)
                .with("raw_status", cut(fact.rawStatus(), 120))
                .with("raw_substatus", cut(fact.rawSubstatus(), 120))
                .with("payment", fact.state().payment())
                .with("fulfilment", fact.state().fulfilment())
                .with("cancel_return", fact.state().cancelReturn())
                .with("settlement", fact.state().settlement())
                .with("state", state)
                .with("ordered_at", fact.orderedAt())
                .with("paid_at", fact.paidAt())
                .with("ship_by", fact.shipBy())
                .with("marketplace_at", fact.asOf())
                .with("first_seen_at", firstSeen)
                .with("warehouse_id", warehouse)
                .with("carrier", cut(fact.carrier(), 300))
                .with("tracking", cut(fact.tracking(), 300))
                .with("buyer_name", cut(buyer.name(), 500))
                .with("buyer_phone", cut(buyer.phone(), 120))
                .with("buyer_address", cut(address(buyer), 2000))
                .with("country", cut(buyer.country(), 2))
                .with("region", cut(buyer.region(), 300))
                .with("total_minor", tally.totalMinor())
                .with("currency", currency(fact))
                .with("units", tally.units())
                .with("first_item", cut(first.title(), 300))
                .with("first_article", cut(first.article(), 200))
                .with("fingerprint", fingerprint);
    }

    static Tally tally(OrderFact fact) {
        long units = fact.lines().stream().mapToLong(OrderLineFact::quantity).sum();
        long total =
                fact.lines().stream()
                        .mapToLong(line -> line.unitPrice().times(line.quantity()).minor())
                        .reduce(0, Math::addExact);
        return Tally.of(units, total);
    }

    static Tallies.Place place(OrderFact fact, VisibleState state) {
        return new Tallies.Place(state, currency(fact));
    }

    private static String currency(OrderFact fact) {
        return fact.lines().getFirst().unitPrice().currency().getCurrencyCode();
    }

    static Row line(UUID id, UUID order, UUID listing, OrderLineFact line) {
        return Tables.ORDER_LINE
                .row()
                .with("id", id)
                .with("order_id", order)
                .with("line_number", line.number())
                .with("listing_id", listing)
                .with("external_sku", cut(line.externalSku(), 200))
                .with("article", cut(line.article(), 200))
                .with("title", cut(line.title(), 2000))
                .with("quantity", line.quantity())
                .with("unit_minor", line.unitPrice().minor())
                .with("currency", line.unitPrice().currency().getCurrencyCode());
    }

    /// A kept line with nothing in it any more.
    static Optional<Row> emptied(Tx tx, UUID line) {
        return tx.read()
                .createQuery(LINE)
                .bind(0, line)
                .map((r, _) ->
                        Tables.ORDER_LINE
                                .row()
                                .with("id", line)
                                .with("order_id", r.getObject(1, UUID.class))
                                .with("line_number", r.getInt(2))
                                .with("listing_id", r.getObject(3, UUID.class))
                                .with("external_sku", r.getString(4))
                                .with("article", r.getString(5))
                                .with("title", r.getString(6))
                                .with("quantity", 0)
                                .with("unit_minor", r.getLong(7))
                                .with("currency", r.getString(8)))
                .findOne();
    }

    static Row raw(UUID order, OrderFact fact) {
        byte[] payload = fact.raw().getBytes(StandardCharsets.UTF_8);
        return Tables.ORDER_RAW
                .row()
                .with("order_id", order)
                .with("at", fact.asOf())
                .with("payload", payload.length <= 200_000 ? payload : new byte[0]);
    }

    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        // Never between the two halves of one character.
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

    private static String address(BuyerFact buyer) {
        return buyer.city().isEmpty() || buyer.address().contains(buyer.city())
                ? buyer.address()
                : buyer.city() + ", " + buyer.address();
    }
}
