package com.erpsmartcloud.app.company;

import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.money.ExchangeRate;
import com.erpsmartcloud.workspace.Workspace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Round rates into the currency of the demo's costs, so that sums and margins can be told in all
/// of its stores.
final class DemoRates {

    private static final Currency RUBLES = Currency.getInstance("RUB");
    private static final Map<String, String> IN_RUBLES =
            Map.of("BRL", "15", "MXN", "4.5", "USD", "80");

    private DemoRates() {}

    /// @param day of the rates
    static void set(Workspace workspace, LocalDate day) {
        workspace.stores().all().stream()
                .map(MarketplaceStore::currency)
                .distinct()
                .flatMap(currency -> rate(currency, day))
                .forEach(rate -> workspace.rates().put("system", rate));
    }

    private static Stream<ExchangeRate> rate(String currency, LocalDate day) {
        return Optional.ofNullable(IN_RUBLES.get(currency)).stream()
                .map(rate ->
                        new ExchangeRate(
                                Currency.getInstance(currency),
                                RUBLES,
                                new BigDecimal(rate),
                                day,
                                DemoCompany.NAME));
    }
}
