package com.erpsmartcloud.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.Currency;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    1234.50, RUB, 123450
                    1234,    JPY, 1234
                    1.2345,  KWD, 1234
                    -0.01,   USD, -1
                    0.125,   EUR, 12
                    0.135,   EUR, 14
                    990,     CLP, 990
                    """)
    void amountsBecomeMinorUnitsOfTheirCurrency(BigDecimal amount, Currency currency, long minor) {
        assertEquals(minor, Money.of(amount, currency).minor());
    }

    @ParameterizedTest
    @CsvSource({"123450,RUB,1234.50", "1234,JPY,1234", "-5,KWD,-0.005"})
    void minorUnitsReadBackWithTheCurrencysDecimals(
            long minor, Currency currency, BigDecimal amount) {
        assertEquals(amount, new Money(minor, currency).amount());
    }

    @Test
    void differentCurrenciesAreNeverAdded() {
        Money rubles = Money.zero(Currency.getInstance("RUB"));
        Money dollars = Money.zero(Currency.getInstance("USD"));
        assertThrows(IllegalArgumentException.class, () -> rubles.plus(dollars));
    }

    @Test
    void anOverflowIsAnErrorNotAWrongSum() {
        Money most = new Money(Long.MAX_VALUE, Currency.getInstance("USD"));
        assertThrows(ArithmeticException.class, () -> most.plus(new Money(1, most.currency())));
        assertThrows(ArithmeticException.class, () -> most.times(2));
    }
}
