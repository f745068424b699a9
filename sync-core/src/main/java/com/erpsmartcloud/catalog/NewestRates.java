package com.erpsmartcloud.catalog;

import com.erpsmartcloud.money.ExchangeRate;
import com.erpsmartcloud.settings.Rates;

import org.jdbi.v3.core.Handle;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The company's newest rates, each pair asked for once while a page is read.
final class NewestRates {

    private record Pair(Currency one, Currency other) {}

    private final Handle handle;
    private final Map<Pair, Optional<ExchangeRate>> known = new HashMap<>();

    NewestRates(Handle handle) {
        this.handle = handle;
    }

    /// @return empty for one currency, and where the company has no rate
    Optional<ExchangeRate> between(Currency one, Currency other) {
        return one.equals(other)
                ? Optional.empty()
                : known.computeIfAbsent(
                        new Pair(one, other), _ -> Rates.newest(handle, one, other));
    }
}
