package com.erpsmartcloud.orders;

import com.erpsmartcloud.access.Field;
import com.erpsmartcloud.access.FieldAccess;
import com.erpsmartcloud.store.Store;

import java.util.Optional;
import java.util.UUID;

/// Shows a buyer in clear. Each time is written to the audit log before anything is shown.
public final class BuyerReveal {

    private static final String BUYER =
            """
            SELECT buyer_name, buyer_phone, buyer_address, country, region FROM customer_order WHERE id = ?
            """;

    private final Store store;
    private final FieldAccess access;

    public BuyerReveal(Store store) {
        this(store, FieldAccess.OWNER);
    }

    /// @param access who may not see buyers is shown none; that he asked stands in the log
    public BuyerReveal(Store store, FieldAccess access) {
        this.store = store;
        this.access = access;
    }

    public Optional<OrderDetail.Buyer> reveal(String actor, UUID order) {
        return store.write(
                actor,
                "buyer.reveal",
                tx -> {
                    boolean may = access.sees(Field.BUYER);
                    tx.subject("order " + order).detail("revealed", may);
                    if (!may) {
                        return Optional.empty();
                    }
                    return tx.read()
                            .createQuery(BUYER)
                            .bind(0, order)
                            .map((r, _) ->
                                    new OrderDetail.Buyer(
                                            r.getString(1),
                                            r.getString(2),
                                            r.getString(3),
                                            r.getString(4),
                                            r.getString(5)))
                            .findOne();
                });
    }
}
