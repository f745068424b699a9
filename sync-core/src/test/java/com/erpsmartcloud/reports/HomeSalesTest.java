package com.erpsmartcloud.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.money.ExchangeRate;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.settings.CompanyProfile;
import com.erpsmartcloud.settings.CompanySettings;
import com.erpsmartcloud.settings.Numbering;
import com.erpsmartcloud.settings.Rates;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What was sold in several currencies, in the company's own.
class HomeSalesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-24");
    private static final Currency RUB = TestShop.RUB;
    private static final Currency BRL = Currency.getInstance("BRL");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final List<Today.Sales> SOLD =
            List.of(sold(200_00, 100_00, RUB, 2), sold(10_00, 20_00, BRL, 1), sold(500, 0, JPY, 4));

    @TempDir Path folder;

    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void withoutRatesTheFirstStoresCurrencyStandsAloneAndTheOthersAreNamed() {
        assertThat(atHome()).contains(new Today.AtHome(SOLD.getFirst(), 1, List.of(BRL, JPY)));
    }

    @Test
    void ratesOfTheDayOrBeforeAddThemUp() {
        rate(BRL, RUB, "17", DAY.minusDays(3));
        rate(JPY, RUB, "0.5", DAY.plusDays(1));
        assertThat(atHome())
                .contains(new Today.AtHome(sold(370_00, 440_00, RUB, 3), 2, List.of(JPY)));
        rate(RUB, JPY, "2", DAY);
        assertThat(atHome()).contains(new Today.AtHome(sold(620_00, 440_00, RUB, 7), 3, List.of()));
    }

    @Test
    void anotherHomeCurrencyTurnsItRound() {
        rate(BRL, RUB, "20", DAY);
        new CompanySettings(shop.store)
                .save(
                        "owner",
                        new CompanyProfile(
                                "Casa", Optional.of(BRL), Numbering.USUAL, Optional.empty()));
        assertThat(atHome())
                .contains(new Today.AtHome(sold(20_00, 25_00, BRL, 3), 2, List.of(JPY)));
    }

    @Test
    void nothingSoldIsNothingToAdd() {
        Optional<Today.AtHome> none = shop.store.read(h -> HomeSales.of(h, List.of(), DAY));
        assertThat(none).isEmpty();
    }

    private Optional<Today.AtHome> atHome() {
        return shop.store.read(h -> HomeSales.of(h, SOLD, DAY));
    }

    private void rate(Currency from, Currency to, String rate, LocalDate day) {
        new Rates(shop.store)
                .put("owner", new ExchangeRate(from, to, new BigDecimal(rate), day, "bank"));
    }

    private static Today.Sales sold(long today, long lastWeek, Currency currency, long orders) {
        return new Today.Sales(new Money(today, currency), new Money(lastWeek, currency), orders);
    }
}
