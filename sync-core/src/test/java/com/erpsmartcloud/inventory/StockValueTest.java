package com.erpsmartcloud.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.money.Money;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class StockValueTest {

    private static final StockQuery ALL = StockQuery.of(StockQuery.Tab.ALL);

    @TempDir Path folder;
    private StockDesk desk;

    @BeforeEach
    void open() {
        desk = new StockDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void eachCurrencyIsASumAndAnUnknownCostIsCountedNotZero() {
        desk.cost(desk.shop.product("A", 10), 250, "RUB");
        desk.cost(desk.shop.product("B", 3), 100, "RUB");
        desk.cost(desk.shop.product("C", 2), 1999, "BRL");
        desk.shop.product("D", 4);
        desk.shop.product("E", 0);

        assertThat(desk.stock.value(ALL))
                .isEqualTo(new StockValue(List.of(of(3998, "BRL"), of(2800, "RUB")), 1));
        assertThat(desk.stock.value(ALL.fitting("name of b")))
                .isEqualTo(new StockValue(List.of(of(300, "RUB")), 0));
        assertThat(desk.stock.value(ALL.fitting("nothing like it")))
                .isEqualTo(new StockValue(List.of(), 0));
    }

    @Test
    void aPastMomentIsValuedWithoutWhatCameSince() {
        UUID a = desk.shop.product("A", 10);
        desk.cost(a, 250, "RUB");
        UUID unknown = desk.shop.product("D", 0);
        desk.later();
        Instant before = desk.shop.time;
        desk.later();
        desk.adjust(a, -4);
        desk.adjust(a, 1);
        desk.adjust(unknown, 5);

        assertThat(desk.stock.value(ALL)).isEqualTo(new StockValue(List.of(of(1750, "RUB")), 1));
        assertThat(desk.stock.value(ALL.at(Optional.of(before))))
                .isEqualTo(new StockValue(List.of(of(2500, "RUB")), 0));
    }

    @Test
    void manyDearUnitsAreSummedWithoutLoss() {
        desk.cost(desk.shop.product("GOLD", 1_000_000), 999_999_999_999L, "RUB");
        assertThat(desk.stock.value(ALL).known())
                .containsExactly(of(999_999_999_999_000_000L, "RUB"));
    }

    private static Money of(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency));
    }
}
