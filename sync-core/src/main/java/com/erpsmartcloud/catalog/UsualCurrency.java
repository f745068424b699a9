package com.erpsmartcloud.catalog;

import com.erpsmartcloud.store.Store;

import java.util.Currency;

/// The currency of amounts that are entered without one: that of the first store.
public final class UsualCurrency {

    private static final Currency WITHOUT_STORES = Currency.getInstance("USD");

    private UsualCurrency() {}

    public static Currency of(Store store) {
        return store.read(h ->
                        h.createQuery(
                                        "SELECT currency FROM marketplace_store ORDER BY"
                                                + " connected_at FETCH FIRST 1 ROW ONLY")
                                .mapTo(String.class)
                                .findOne())
                .map(Currency::getInstance)
                .orElse(WITHOUT_STORES);
    }
}
