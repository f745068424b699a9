package com.erpsmartcloud.app.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.money.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;

class FormatsTest {

    private static final Instant NOW = Instant.parse("2026-07-14T06:42:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    267000  | RUB | 2,670.00\u00A0RUB  | 2\u00A0670,00\u00A0RUB
                    -342    | BRL | \u22123.42\u00A0BRL | \u22123,42\u00A0BRL
                    1500    | JPY | 1,500\u00A0JPY     | 1\u00A0500\u00A0JPY
                    1234567 | KWD | 1,234.567\u00A0KWD | 1\u00A0234,567\u00A0KWD
                    """)
    void moneyFollowsTheLanguageOfTheUserAndTheDecimalsOfTheCurrency(
            long minor, String currency, String english, String russian) {
        Money money = new Money(minor, Currency.getInstance(currency));
        assertThat(new Texts(Language.ENGLISH).formats().money(money)).isEqualTo(english);
        assertThat(new Texts(Language.RUSSIAN).formats().money(money)).isEqualTo(russian);
    }

    @ParameterizedTest
    @CsvSource({
        "PT40S, 40 s, 40 с",
        "PT38M, 38 min, 38 мин",
        "PT4H18M, 4 h 18 m, 4 ч 18 м",
        "PT2H, 2 h, 2 ч",
        "PT26H5M, 26 h, 26 ч",
        "PT71H, 2 d, 2 дн",
        "PT-5S, 0 s, 0 с"
    })
    void agesNameTheTwoLargestUnitsThatMatter(Duration age, String english, String russian) {
        assertThat(new Texts(Language.ENGLISH).formats().age(age)).isEqualTo(english);
        assertThat(new Texts(Language.RUSSIAN).formats().age(age)).isEqualTo(russian);
    }

    @Test
    void changesCarryTheirSign() {
        Formats formats = new Texts(Language.ENGLISH).formats();
        assertThat(formats.change(6)).isEqualTo("+6");
        assertThat(formats.change(-1200)).isEqualTo("\u22121,200");
        assertThat(formats.change(0)).isEqualTo("0");
    }

    @Test
    void aSentenceHasTheMinusSignOfTheFiguresBesideIt() {
        Texts texts = new Texts(Language.ENGLISH);
        assertThat(texts.get("stores.clock.seconds", new BigDecimal("-0.3"))).contains("\u22120.3");
        assertThat(texts.get("orders.view.name", "M-26")).isEqualTo("M-26");
    }

    @Test
    void aDayNamesItsYearOnlyWhenItIsAnother() {
        Formats formats = new Texts(Language.ENGLISH).formats();
        assertThat(formats.day(Instant.parse("2026-07-20T12:00:00Z"), NOW)).isEqualTo("20 July");
        assertThat(formats.day(Instant.parse("2025-07-20T12:00:00Z"), NOW))
                .isEqualTo("20 July 2025");
        assertThat(new Texts(Language.RUSSIAN).formats().day(NOW, NOW)).isEqualTo("14 июля");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SPANISH    | 2.670,00\u00A0MXN | 14 jul     | martes 14 de julio de 2026, 09:42
                    PORTUGUESE | 2.670,00\u00A0MXN | 14 de jul. | terça-feira, 14 de julho de 2026, 09:42
                    CHINESE    | 2,670.00\u00A0MXN | 7月14日     | 2026年7月14日 星期二 09:42
                    """)
    void amountsAndDatesAreWrittenAsTheLanguageDoes(
            Language language, String money, String day, String date) {
        Formats formats = new Texts(language).formats().in(ZoneId.of("Europe/Moscow"));
        assertThat(formats.money(new Money(267_000, Currency.getInstance("MXN")))).isEqualTo(money);
        assertThat(formats.day(NOW, NOW)).isEqualTo(day);
        assertThat(formats.longDate(NOW)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-16T12:00:00Z, FAR, ''",
        "2026-07-14T15:00:00Z, TODAY, in 8 h 18 m",
        "2026-07-14T10:00:00Z, SOON, in 3 h 18 m",
        "2026-07-14T04:32:00Z, LATE, late 2 h 10 m"
    })
    void aDeadlineReadsByHowNearItIs(Instant deadline, ShipBy.Nearness nearness, String rest) {
        ShipBy shipBy = ShipBy.of(deadline, NOW, new Texts(Language.ENGLISH));
        assertThat(shipBy.nearness()).isEqualTo(nearness);
        assertThat(shipBy.rest()).isEqualTo(rest);
    }
}
