package com.erpsmartcloud.time;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/// The holidays of the federal government of the United States, by rule. One that falls on a
/// Saturday is observed the Friday before, one on a Sunday the Monday after.
///
/// Source: 5 U.S.C. 6103.
final class FederalHolidays {

    private FederalHolidays() {}

    static boolean isHoliday(LocalDate day) {
        // New Year's Day may be observed on the last day of the year before.
        return observedIn(day.getYear()).contains(day)
                || observed(LocalDate.of(day.getYear() + 1, Month.JANUARY, 1)).equals(day);
    }

    private static Set<LocalDate> observedIn(int year) {
        return Set.of(
                observed(LocalDate.of(year, Month.JANUARY, 1)),
                // Birthday of Martin Luther King, Jr.
                nth(year, Month.JANUARY, 3, DayOfWeek.MONDAY),
                // Washington's Birthday
                nth(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY),
                // Memorial Day
                LocalDate.of(year, Month.MAY, 1).with(lastInMonth(DayOfWeek.MONDAY)),
                // Juneteenth
                observed(LocalDate.of(year, Month.JUNE, 19)),
                // Independence Day
                observed(LocalDate.of(year, Month.JULY, 4)),
                // Labor Day
                nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY),
                // Columbus Day
                nth(year, Month.OCTOBER, 2, DayOfWeek.MONDAY),
                // Veterans Day
                observed(LocalDate.of(year, Month.NOVEMBER, 11)),
                // Thanksgiving Day
                nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY),
                observed(LocalDate.of(year, Month.DECEMBER, 25)));
    }

    private static LocalDate nth(int year, Month month, int which, DayOfWeek day) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(which, day));
    }

    private static LocalDate observed(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
