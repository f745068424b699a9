package com.erpsmartcloud.reports;

import com.erpsmartcloud.money.ExchangeRate;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.settings.HomeCurrency;
import com.erpsmartcloud.settings.Rates;

import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Adds up sales of several currencies in the company's own.
final class HomeSales {

    private HomeSales() {}

    /// @param day of the rates
    static Optional<Today.AtHome> of(Handle handle, List<Today.Sales> sales, LocalDate day) {
        Currency home = HomeCurrency.of(handle);
        Money today = Money.zero(home);
        Money lastWeek = Money.zero(home);
        long orders = 0;
        int currencies = 0;
        List<Currency> without = new ArrayList<>();
        for (Today.Sales each : sales) {
            Currency its = each.today().currency();
            Optional<ExchangeRate> rate =
                    its.equals(home) ? Optional.empty() : Rates.on(handle, its, home, day);
            if (rate.isEmpty() && !its.equals(home)) {
                without.add(its);
                continue;
            }
            today = today.plus(in(each.today(), rate));
            lastWeek = lastWeek.plus(in(each.lastWeek(), rate));
            orders += each.orders();
            currencies++;
        }
        return currencies == 0
                ? Optional.empty()
                : Optional.of(
                        new Today.AtHome(
                                new Today.Sales(today, lastWeek, orders), currencies, without));
    }

    private static Money in(Money amount, Optional<ExchangeRate> rate) {
        return rate.map(it -> it.convert(amount)).orElse(amount);
    }
}
