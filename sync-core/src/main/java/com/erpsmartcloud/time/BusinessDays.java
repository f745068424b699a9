package com.erpsmartcloud.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Business days where the vendor's office is: no weekend, no federal holiday, days as they begin
/// and end in Denver.
///
/// Source: clause 13 of the policy.
public final class BusinessDays {

    public static final ZoneId DENVER = ZoneId.of("America/Denver");

    private BusinessDays() {}

    /// The last day of a term.
    ///
    /// @param end the first moment after it, UTC
    public record Deadline(LocalDate day, Instant end) {}

    public static boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FederalHolidays.isHoliday(day);
    }

    /// The term of so many business days; the day it begins on does not count.
    ///
    /// @param days at least 1
    public static Deadline after(Instant from, int days) {
        LocalDate day = from.atZone(DENVER).toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isBusinessDay(day)) {
                left--;
            }
        }
        return deadline(day);
    }

    /// The term of so many days of any kind; the day it begins on does not count.
    public static Deadline afterCalendarDays(Instant from, int days) {
        return deadline(from.atZone(DENVER).toLocalDate().plusDays(days));
    }

    private static Deadline deadline(LocalDate day) {
        return new Deadline(day, day.plusDays(1).atStartOfDay(DENVER).toInstant());
    }
}
