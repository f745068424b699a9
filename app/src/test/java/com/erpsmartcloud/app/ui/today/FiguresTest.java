package com.erpsmartcloud.app.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.orders.Deadline;
import com.erpsmartcloud.reports.Today;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

class FiguresTest {

    private static final Instant NOW = TestDesk.NOW.instant();

    @Test
    void aQuietDaySpendsNoColour() {
        List<Figure> quiet = figures(day(0, List.of()), Language.ENGLISH);
        assertThat(quiet).extracting(Figure::tone).containsOnly(Tone.NEUTRAL);
        assertThat(quiet.get(3).detail()).isEqualTo("nothing sold yet");
    }

    @Test
    void salesAreComparedWithTheSameTimeAWeekAgo() {
        assertThat(sales(10_820, 10_000)).isEqualTo("▲ 8.2 % vs a week ago");
        assertThat(sales(5_000, 10_000)).isEqualTo("▼ 50.0 % vs a week ago");
        assertThat(sales(10_000, 10_000)).isEqualTo("as a week ago");
        assertThat(sales(10_000, 0)).isEqualTo("nothing a week ago");
        assertThat(sales(99_990, 10_000)).isEqualTo("▲ 899.9 % vs a week ago");
        assertThat(sales(279_999, 10_000)).isEqualTo("▲ 27 times a week ago");
        Today day = day(0, List.of(sold(10_820, 10_000), sold(1, 1)));
        assertThat(figures(day, Language.RUSSIAN).get(3).detail())
                .isEqualTo("▲ 8,2 % к прошлой неделе · ещё 1");
    }

    @Test
    void lateOrdersAreRedAndSayHowLate() {
        Figure late = figures(day(2, List.of()), Language.ENGLISH).get(1);
        assertThat(late.tone()).isEqualTo(Tone.DANGER);
        assertThat(late.detail()).isEqualTo("oldest by 2 h 10 m");
    }

    @Test
    void theAxisHasNoGapsBetweenTheFirstAndTheLastHour() {
        Texts texts = new Texts(Language.ENGLISH);
        assertThat(
                        HourColumns.of(
                                List.of(new Today.Hour(9, 3, 1), new Today.Hour(12, 2, 0)), texts))
                .extracting(column -> column.name() + " " + column.done() + "+" + column.open())
                .containsExactly("09 1+3", "10 0+0", "11 0+0", "12 0+2");
    }

    @Test
    void whatIsLateStandsFirstAndOpensItsOrders() {
        Texts texts = new Texts(Language.ENGLISH);
        List<Today.Hour> hours =
                List.of(
                        new Today.Hour(Today.Hour.LATE, 5, 2),
                        new Today.Hour(11, 1, 0),
                        new Today.Hour(12, 2, 0));
        assertThat(HourColumns.of(hours, texts))
                .extracting(column -> column.name() + " " + column.done() + "+" + column.open())
                .containsExactly("late 2+5", "11 0+1", "12 0+2");
        Instant asOf = Instant.parse("2026-07-14T06:42:00Z");
        assertThat(HourColumns.range(hours, 0, asOf, ZoneOffset.UTC))
                .isEqualTo(Deadline.before(asOf));
        assertThat(HourColumns.range(hours, 2, asOf, ZoneOffset.UTC))
                .isEqualTo(
                        Deadline.between(
                                Instant.parse("2026-07-14T12:00:00Z"),
                                Instant.parse("2026-07-14T13:00:00Z")));
    }

    @Test
    void figuresThatCannotBeReadLeaveTheLastOnesStanding() {
        boolean[] broken = {false};
        TodayViewModel model =
                new TodayViewModel(
                        _ -> {
                            if (broken[0]) {
                                throw new IllegalStateException("the disk is gone");
                            }
                            return day(2, List.of());
                        },
                        new BackgroundJobs(Runnable::run, Runnable::run),
                        ZoneOffset.UTC);
        model.refresh();
        broken[0] = true;
        model.refresh();
        assertThat(model.failedProperty().get()).isTrue();
        assertThat(model.todayProperty().get()).contains(day(2, List.of()));
        broken[0] = false;
        model.refresh();
        assertThat(model.failedProperty().get()).isFalse();
    }

    @Test
    void salesOfSeveralCurrenciesAreOneSumAndWhatIsLeftOutIsNamed() {
        Currency roubles = Currency.getInstance("RUB");
        assertThat(atHome(1, List.of()).detail()).isEqualTo("as a week ago");
        assertThat(atHome(1, List.of()).name()).isEqualTo("Sales today");
        assertThat(atHome(3, List.of()).detail()).isEqualTo("as a week ago");
        assertThat(atHome(3, List.of()).name()).isEqualTo("Sales today, 3 currencies");
        assertThat(atHome(1, List.of(roubles)).detail()).isEqualTo("no rate for RUB");
        assertThat(atHome(1, List.of(roubles, roubles, roubles, roubles)).detail())
                .isEqualTo("no rate for RUB, RUB +2");
    }

    private static Figure atHome(int currencies, List<Currency> without) {
        Today plain = day(0, List.of(sold(100, 100), sold(5, 5)));
        Today.AtHome home = new Today.AtHome(sold(200, 200), currencies, without);
        Figure figure =
                figures(
                                new Today(
                                        plain.asOf(),
                                        plain.dayEnds(),
                                        0,
                                        0,
                                        0,
                                        Optional.empty(),
                                        0,
                                        plain.sales(),
                                        Optional.of(home),
                                        0,
                                        0,
                                        List.of(),
                                        List.of(),
                                        List.of()),
                                Language.ENGLISH)
                        .get(3);
        assertThat(figure.figure()).isEqualTo("2.00");
        return figure;
    }

    private static String sales(long today, long before) {
        return figures(day(0, List.of(sold(today, before))), Language.ENGLISH).get(3).detail();
    }

    private static Today.Sales sold(long today, long before) {
        Currency roubles = Currency.getInstance("RUB");
        return new Today.Sales(new Money(today, roubles), new Money(before, roubles), 1);
    }

    private static Today day(long late, List<Today.Sales> sales) {
        Optional<Instant> oldest =
                late > 0 ? Optional.of(NOW.minusSeconds(130 * 60)) : Optional.empty();
        return new Today(
                Instant.EPOCH,
                Instant.EPOCH,
                0,
                0,
                late,
                oldest,
                0,
                sales,
                Optional.empty(),
                0,
                0,
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Figure> figures(Today today, Language language) {
        return Figures.of(today, new Texts(language), NOW);
    }
}
