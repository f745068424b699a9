package com.erpsmartcloud.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.money.ExchangeRate;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.StoreLocation;
import com.erpsmartcloud.store.StoreOpener;
import com.erpsmartcloud.undo.Undo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

final class RatesTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency RUB = Currency.getInstance("RUB");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final LocalDate DAY = LocalDate.parse("2026-07-14");

    @TempDir Path folder;

    private Store store;
    private Rates rates;

    @BeforeEach
    void open() {
        StoreLocation place =
                new StoreLocation(folder, "jdbc:h2:" + folder.resolve("company").toAbsolutePath());
        store = new StoreOpener(place, new byte[32], () -> Instant.EPOCH).open();
        rates = new Rates(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aDayWithoutARateTakesTheNewestBeforeItInEitherDirection() {
        rates.put("Marta", rate("91.20", DAY));
        rates.put("Marta", rate("92.50", DAY.plusDays(3)));
        assertThat(rates.on(EUR, RUB, DAY.plusDays(2))).contains(rate("91.20", DAY));
        assertThat(rates.on(RUB, EUR, DAY.plusDays(9))).contains(rate("92.50", DAY.plusDays(3)));
        assertThat(rates.on(EUR, RUB, DAY.minusDays(1))).isEmpty();
        assertThat(rates.on(EUR, JPY, DAY)).isEmpty();
    }

    @Test
    void theSameDaySetTwiceIsOneRateAndBothActsAreTakenBack() {
        rates.put("Marta", rate("91.20", DAY));
        rates.put("Marta", rate("91.30", DAY));
        assertThat(rates.all()).containsExactly(rate("91.30", DAY));
        Undo undo = new Undo(store);
        undo.undo("Marta");
        assertThat(rates.all()).containsExactly(rate("91.20", DAY));
        undo.undo("Marta");
        assertThat(rates.all()).isEmpty();
        undo.redo("Marta");
        assertThat(rates.all()).containsExactly(rate("91.20", DAY));
    }

    @Test
    void aRemovedRateComesBack() {
        rates.put("Marta", rate("91.20", DAY));
        rates.remove("Marta", rate("91.20", DAY));
        assertThat(rates.all()).isEmpty();
        new Undo(store).undo("Marta");
        assertThat(rates.all()).containsExactly(rate("91.20", DAY));
    }

    @Test
    void amountsAreConvertedBothWaysToTheirSmallestUnit() {
        ExchangeRate yen = new ExchangeRate(EUR, JPY, new BigDecimal("171.3"), DAY, "bank");
        assertThat(yen.convert(new Money(1_050, EUR))).isEqualTo(new Money(1_799, JPY));
        assertThat(yen.convert(new Money(1_713, JPY))).isEqualTo(new Money(1_000, EUR));
        assertThatThrownBy(() -> yen.convert(new Money(1, RUB)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ExchangeRate rate(String units, LocalDate day) {
        return new ExchangeRate(EUR, RUB, new BigDecimal(units), day, "ECB");
    }
}
