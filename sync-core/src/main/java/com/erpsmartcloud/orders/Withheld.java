package com.erpsmartcloud.orders;

import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tx;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Buyers that a new reading must not bring in: one who was removed stays removed, and one whose
/// order is restricted stays as it was. What the order itself says is taken all the same, or stock
/// would go wrong.
///
/// Source: domain rule C.13, clause 9 of the policy.
final class Withheld {

    private static final String GONE =
            "SELECT g.id FROM UNNEST(?) t(id) JOIN buyer_gone g ON g.id = t.id";

    private static final String RESTRICTED =
            """
            SELECT o.id, o.buyer_name, o.buyer_phone, o.country, o.region, o.buyer_address
              FROM UNNEST(?) t(id) JOIN restriction r ON r.id = t.id
              JOIN customer_order o ON o.id = r.id
            """;

    private final Set<UUID> gone;
    private final Map<UUID, BuyerFact> restricted;

    private Withheld(Set<UUID> gone, Map<UUID, BuyerFact> restricted) {
        this.gone = gone;
        this.restricted = restricted;
    }

    static Withheld read(Tx tx, Collection<UUID> orders) {
        Set<UUID> gone =
                new HashSet<>(
                        tx.read()
                                .createQuery(GONE)
                                .bind(0, SqlIds.of(orders))
                                .mapTo(UUID.class)
                                .list());
        Map<UUID, BuyerFact> restricted = new HashMap<>();
        tx.read()
                .createQuery(RESTRICTED)
                .bind(0, SqlIds.of(orders))
                .map((r, _) ->
                        Map.entry(
                                r.getObject(1, UUID.class),
                                new BuyerFact(
                                        r.getString(2),
                                        r.getString(3),
                                        r.getString(4),
                                        r.getString(5),
                                        "",
                                        r.getString(6))))
                .forEach(e -> restricted.put(e.getKey(), e.getValue()));
        return new Withheld(gone, restricted);
    }

    /// @return the reading as it may be kept
    OrderFact from(UUID order, OrderFact fact) {
        if (gone.contains(order)) {
            return with(fact, fact.buyer().map(b -> nobody(b.country(), b.region())));
        }
        return Optional.ofNullable(restricted.get(order))
                .map(before -> with(fact, Optional.of(before)))
                .orElse(fact);
    }

    private static BuyerFact nobody(String country, String region) {
        return new BuyerFact("", "", country, region, "", "");
    }

    /// The reading as it came would bring the buyer in by the back door.
    private static OrderFact with(OrderFact fact, Optional<BuyerFact> buyer) {
        return new OrderFact(
                fact.externalId(),
                fact.orderNumber(),
                fact.alsoCalled(),
                fact.parentExternalId(),
                fact.rawStatus(),
                fact.rawSubstatus(),
                fact.state(),
                fact.orderedAt(),
                fact.paidAt(),
                fact.shipBy(),
                fact.asOf(),
                fact.warehouseExternalId(),
                fact.carrier(),
                fact.tracking(),
                buyer,
                fact.lines(),
                "");
    }
}
