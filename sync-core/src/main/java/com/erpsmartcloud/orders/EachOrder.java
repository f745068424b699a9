package com.erpsmartcloud.orders;

import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The orders an act is asked for, in the order they were ticked.
final class EachOrder {

    private static final String ORDERS =
            """
            SELECT o.id, o.external_id, o.payment, o.fulfilment, o.cancel_return, o.settlement, COALESCE(w.hold, ''),
                   COALESCE(w.warehouse_id, o.warehouse_id), w.id IS NOT NULL, s.marketplace = 'MANUAL'
              FROM UNNEST(?) t(id) JOIN customer_order o ON o.id = t.id
              JOIN marketplace_store s ON s.id = o.store_id
              LEFT JOIN order_own w ON w.id = o.id
            """;

    private final Set<UUID> asked;
    private final Map<UUID, ActedOn> known;

    private EachOrder(Set<UUID> asked, Map<UUID, ActedOn> known) {
        this.asked = asked;
        this.known = known;
    }

    static EachOrder of(Tx tx, Collection<UUID> asked) {
        Map<UUID, ActedOn> known = new LinkedHashMap<>();
        tx.read()
                .createQuery(ORDERS)
                .bind(0, SqlIds.of(asked))
                .map((r, _) -> {
                    String hold = r.getString(7);
                    return new ActedOn(
                            r.getObject(1, UUID.class),
                            r.getString(2),
                            new OrderState(
                                    Payment.valueOf(r.getString(3)),
                                    Fulfilment.valueOf(r.getString(4)),
                                    CancelReturn.valueOf(r.getString(5)),
                                    SettlementState.valueOf(r.getString(6))),
                            hold.isEmpty() ? Optional.empty() : Optional.of(HoldKind.valueOf(hold)),
                            Optional.ofNullable(r.getObject(8, UUID.class)),
                            r.getBoolean(9),
                            r.getBoolean(10));
                })
                .forEach(order -> known.put(order.id(), order));
        return new EachOrder(new LinkedHashSet<>(asked), known);
    }

    /// As the seller would name them: one number, and how many more.
    String subject() {
        String first =
                asked.stream()
                        .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                        .map(ActedOn::number)
                        .findFirst()
                        .orElse("");
        return asked.size() > 1 ? first + " +" + (asked.size() - 1) : first;
    }

    ActOutcome does(Tx tx, OneOrder act) {
        List<UUID> done = new ArrayList<>();
        List<ActOutcome.Refused> refused = new ArrayList<>();
        for (UUID id : asked) {
            Optional<ActedOn> order = Optional.ofNullable(known.get(id));
            Optional<ActOutcome.Reason> reason =
                    order.map(there -> act.act(tx, there))
                            .orElse(Optional.of(ActOutcome.Reason.GONE));
            if (reason.isEmpty()) {
                done.add(id);
            } else {
                String number = order.map(ActedOn::number).orElse("");
                refused.add(new ActOutcome.Refused(id, number, reason.get()));
            }
        }
        tx.subject(asked.size() == 1 ? "order " + asked.iterator().next() : "orders")
                .detail("done", done.size())
                .detail("refused", refused.size());
        return new ActOutcome(done, refused);
    }
}
