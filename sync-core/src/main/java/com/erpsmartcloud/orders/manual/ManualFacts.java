package com.erpsmartcloud.orders.manual;

import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.store.Tx;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads kept orders as the readings they were made of.
final class ManualFacts {

    private static final String ORDER =
            """
            SELECT o.store_id, s.marketplace = 'MANUAL', o.external_id, o.raw_status, o.payment, o.fulfilment,
                   o.cancel_return, o.settlement, o.ordered_at, o.buyer_name, o.buyer_phone, o.country, o.buyer_address,
                   o.marketplace_at
              FROM customer_order o JOIN marketplace_store s ON s.id = o.store_id WHERE o.id = ?
            """;

    private static final String LINES =
            """
            SELECT line_number, article, title, quantity, unit_minor, currency FROM order_line
             WHERE order_id = ? AND quantity > 0 ORDER BY line_number
            """;

    static Optional<ManualFact> read(Tx tx, UUID id) {
        List<OrderLineFact> lines =
                tx.read()
                        .createQuery(LINES)
                        .bind(0, id)
                        .map((r, _) ->
                                new OrderLineFact(
                                        r.getInt(1),
                                        "",
                                        r.getString(2),
                                        r.getString(3),
                                        r.getLong(4),
                                        new Money(
                                                r.getLong(5),
                                                Currency.getInstance(r.getString(6)))))
                        .list();
        return tx.read()
                .createQuery(ORDER)
                .bind(0, id)
                .map((r, _) -> {
                    Instant ordered = Instant.ofEpochMilli(r.getLong(9));
                    OrderState state =
                            new OrderState(
                                    Payment.valueOf(r.getString(5)),
                                    Fulfilment.valueOf(r.getString(6)),
                                    CancelReturn.valueOf(r.getString(7)),
                                    SettlementState.valueOf(r.getString(8)));
                    BuyerFact buyer =
                            new BuyerFact(
                                    r.getString(10),
                                    r.getString(11),
                                    r.getString(12),
                                    "",
                                    "",
                                    r.getString(13));
                    return new ManualFact(
                            id,
                            r.getObject(1, UUID.class),
                            r.getBoolean(2),
                            new OrderFact(
                                    r.getString(3),
                                    r.getString(3),
                                    Optional.empty(),
                                    r.getString(4),
                                    "",
                                    state,
                                    ordered,
                                    Optional.of(ordered),
                                    Optional.empty(),
                                    Instant.ofEpochMilli(r.getLong(14)),
                                    Optional.empty(),
                                    "",
                                    "",
                                    Optional.of(buyer),
                                    lines,
                                    ""));
                })
                .findOne();
    }

    private ManualFacts() {}
}
