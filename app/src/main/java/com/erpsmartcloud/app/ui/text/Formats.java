package com.erpsmartcloud.app.ui.text;

import com.erpsmartcloud.money.Money;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Numbers, money, dates and ages as the user's language writes them; never by the country of a
/// store. Used on the UI thread.
public final class Formats {

    static final char MINUS = '\u2212';
    static final String MINUS_SIGN = String.valueOf(MINUS);
    private static final char NO_BREAK_SPACE = '\u00A0';

    private final Texts texts;
    private final ZoneId zone;
    private final Locale locale;
    private final DecimalFormat whole;

    Formats(Texts texts, Locale locale, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        this.locale = locale;
        this.whole = decimals(locale, 0);
    }

    /// The user's own zone, in which times are shown.
    public ZoneId zone() {
        return zone;
    }

    /// The same language, the times of another zone.
    public Formats in(ZoneId other) {
        return new Formats(texts, locale, other);
    }

    /// `1,204` in English, `1 204` in Russian.
    public String number(long value) {
        return whole.format(value);
    }

    /// With a sign in any case: `+6`, `−2`, `0`.
    public String change(long value) {
        return value > 0 ? "+" + number(value) : number(value);
    }

    /// A number with its decimals: `12.5` in English, `12,5` in Russian.
    public String decimal(BigDecimal value) {
        return decimals(locale, Math.max(0, value.scale())).format(value);
    }

    /// `2,670.00 RUB`.
    public String money(Money money) {
        return amount(money) + NO_BREAK_SPACE + money.currency().getCurrencyCode();
    }

    /// The amount alone, with the currency's decimals: `2,670.00`.
    public String amount(Money money) {
        BigDecimal amount = money.amount();
        return decimals(locale, amount.scale()).format(amount);
    }

    /// `09:31`.
    public String time(Instant at) {
        return pattern("format.time").format(at.atZone(zone));
    }

    /// A time of day on the wall.
    public String time(LocalTime at) {
        return pattern("format.time").format(at);
    }

    /// `14 July`; with the year if it is not the year of `now`.
    public String day(Instant at, Instant now) {
        LocalDate day = at.atZone(zone).toLocalDate();
        boolean thisYear = day.getYear() == now.atZone(zone).getYear();
        return pattern(thisYear ? "format.day" : "format.day-year").format(day);
    }

    /// The last day of what ends at this moment, as [#day] writes it.
    public String lastDay(Instant end, Instant now) {
        return day(end.minusMillis(1), now);
    }

    /// `Tuesday 14 July 2026, 09:42`.
    public String longDate(Instant at) {
        return pattern("format.long").format(at.atZone(zone));
    }

    /// When something happened: `09:31` today, otherwise `14 July`.
    public String moment(Instant at, Instant now) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return day.equals(now.atZone(zone).toLocalDate()) ? time(at) : day(at, now);
    }

    /// How long, in the two largest units that matter: `40 s`, `38 min`, `2 h 10 m`, `26 h`, `3 d`.
    /// From a day on the minutes are left out, from two days on the hours.
    public String age(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < 60) {
            return texts.get("age.seconds", seconds);
        }
        long minutes = seconds / 60;
        if (minutes < 60) {
            return texts.get("age.minutes", minutes);
        }
        long hours = minutes / 60;
        if (hours >= 48) {
            return texts.get("age.days", hours / 24);
        }
        return hours >= 24 || minutes % 60 == 0
                ? texts.get("age.hours", hours)
                : texts.get("age.hours-minutes", hours, minutes % 60);
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(texts.get(key), locale).withZone(zone);
    }

    private static DecimalFormat decimals(Locale locale, int scale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign(MINUS);
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(scale);
        format.setMaximumFractionDigits(scale);
        format.setNegativePrefix(MINUS_SIGN);
        return format;
    }
}
