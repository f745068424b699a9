package com.erpsmartcloud.app.ui.today;

import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.orders.OrderPlace;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.stock.StockPlace;
import com.erpsmartcloud.app.ui.text.Formats;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.reports.Today;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/// Puts the day's figures into words. Colour is spent only on what should be zero and is not.
final class Figures {

    private static final int NAMED = 2;

    /// Growth from here on is told as a factor: 2,600 % reads badly.
    private static final int MANY_TIMES = 10;

    private final Today today;
    private final Texts texts;
    private final Formats formats;
    private final Instant now;

    private Figures(Today today, Texts texts, Instant now) {
        this.today = today;
        this.texts = texts;
        this.formats = texts.formats();
        this.now = now;
    }

    static List<Figure> of(Today today, Texts texts, Instant now) {
        Figures words = new Figures(today, texts, now);
        return List.of(
                words.toShip(), words.late(), words.problems(), words.sales(), words.outOfStock());
    }

    private Figure toShip() {
        return count(
                "bi-truck",
                "today.to-ship",
                today.toShip(),
                texts.get("today.to-ship.detail", today.dueInFour()),
                Tone.NEUTRAL,
                OrderPlace.due(today.toShipOrders().deadline()));
    }

    private Figure late() {
        String detail =
                today.oldestLate()
                        .map(since -> formats.age(Duration.between(since, now)))
                        .map(age -> texts.get("today.late.detail", age))
                        .orElseGet(() -> texts.get("today.late.none"));
        return count(
                "bi-clock",
                "today.late",
                today.late(),
                detail,
                today.late() > 0 ? Tone.DANGER : Tone.NEUTRAL,
                OrderPlace.due(today.lateOrders().deadline()));
    }

    private Figure problems() {
        return count(
                "bi-exclamation-triangle",
                "today.problems",
                today.problems(),
                texts.get(today.problems() > 0 ? "today.problems.detail" : "today.problems.none"),
                today.problems() > 0 ? Tone.WARNING : Tone.NEUTRAL,
                OrderPlace.of(OrderTab.PROBLEM));
    }

    private Figure sales() {
        Place rows = OrderPlace.of(OrderTab.ALL);
        String name = salesName();
        if (today.sales().isEmpty()) {
            String none = texts.get("today.sales.none");
            return new Figure("bi-graph-up", name, "0", "", none, Tone.NEUTRAL, rows);
        }
        Today.Sales sum = today.atHome().map(Today.AtHome::sum).orElseGet(today.sales()::getFirst);
        return new Figure(
                "bi-graph-up",
                name,
                formats.amount(sum.today()),
                sum.today().currency().getCurrencyCode(),
                salesDetail(compared(sum)),
                Tone.NEUTRAL,
                rows);
    }

    /// A sum of several currencies says so.
    private String salesName() {
        int currencies = today.atHome().map(Today.AtHome::currencies).orElse(1);
        return currencies > 1
                ? texts.get("today.sales.converted", currencies)
                : texts.get("today.sales");
    }

    /// Whatever is left out is named.
    private String salesDetail(String compared) {
        if (today.atHome().isEmpty()) {
            int others = today.sales().size() - 1;
            return others > 0 ? texts.get("today.sales.others", compared, others) : compared;
        }
        Today.AtHome home = today.atHome().get();
        if (!home.without().isEmpty()) {
            return texts.get("today.sales.without", codes(home.without()));
        }
        return compared;
    }

    /// The first ones by name, as many as a card has room for.
    private static String codes(List<Currency> currencies) {
        String first =
                currencies.stream()
                        .limit(NAMED)
                        .map(Currency::getCurrencyCode)
                        .collect(Collectors.joining(", "));
        int more = currencies.size() - NAMED;
        return more > 0 ? first + " +" + more : first;
    }

    private Figure outOfStock() {
        return count(
                "bi-box-seam",
                "today.out-of-stock",
                today.outOfStock(),
                texts.get("today.out-of-stock.detail", today.oversold()),
                today.oversold() > 0 ? Tone.DANGER : Tone.NEUTRAL,
                StockPlace.of(StockQuery.Tab.OUT));
    }

    private Figure count(
            String icon, String nameKey, long count, String detail, Tone tone, Place rows) {
        return new Figure(icon, texts.get(nameKey), formats.number(count), "", detail, tone, rows);
    }

    private String compared(Today.Sales sales) {
        long before = sales.lastWeek().minor();
        if (before <= 0) {
            return texts.get("today.sales.first");
        }
        if (sales.today().minor() / MANY_TIMES >= before) {
            return texts.get("today.sales.times", sales.today().minor() / before);
        }
        BigDecimal change =
                BigDecimal.valueOf(sales.today().minor())
                        .subtract(BigDecimal.valueOf(before))
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(before), 1, RoundingMode.HALF_UP);
        String key =
                switch (change.signum()) {
                    case 1 -> "today.sales.up";
                    case -1 -> "today.sales.down";
                    default -> "today.sales.same";
                };
        return texts.get(key, change.abs());
    }
}
