package com.erpsmartcloud.inventory;

import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.store.SqlIds;

import org.jdbi.v3.core.Handle;

import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Costs as the seller entered them with the products.
public final class ProductCosts implements UnitCosts {

    private static final String KNOWN =
            """
            SELECT p.id, p.cost_minor, p.cost_currency FROM UNNEST(?) t(id)
              JOIN product p ON p.id = t.id AND p.cost_minor IS NOT NULL
            """;

    @Override
    public Map<UUID, Money> of(Handle handle, Collection<UUID> products) {
        Map<UUID, Money> costs = new HashMap<>();
        handle.createQuery(KNOWN)
                .bind(0, SqlIds.of(products))
                .map((r, _) ->
                        Map.entry(
                                r.getObject(1, UUID.class),
                                new Money(r.getLong(2), Currency.getInstance(r.getString(3)))))
                .forEach(e -> costs.put(e.getKey(), e.getValue()));
        return costs;
    }
}
