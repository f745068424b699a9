package com.erpsmartcloud.settings;

import org.jdbi.v3.core.Handle;

import java.util.Currency;
import java.util.Optional;

/// The company's own currency: the one that was set, else that of the first store.
public final class HomeCurrency {

    private static final Currency WITHOUT_STORES = Currency.getInstance("USD");

    private static final String FIRST_STORE =
            """
            SELECT currency FROM marketplace_store WHERE marketplace <> 'MANUAL'
             ORDER BY connected_at FETCH FIRST 1 ROW ONLY
            """;

    private HomeCurrency() {}

    public static Currency of(Handle handle) {
        return named(Setting.HOME.in(Setting.all(handle)))
                .or(() ->
                        handle.createQuery(FIRST_STORE)
                                .mapTo(String.class)
                                .findFirst()
                                .flatMap(HomeCurrency::named))
                .orElse(WITHOUT_STORES);
    }

    /// @param code ISO 4217, three capital letters
    /// @return empty if there is no such currency
    public static Optional<Currency> named(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(each -> each.getCurrencyCode().equals(code))
                .findFirst();
    }
}
