package com.erpsmartcloud.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

class BusinessDaysTest {

    /// Source: U.S. Office of Personnel Management, federal holidays of 2026 and 2027.
    @Test
    void theHolidaysOfAYearAreThoseTheGovernmentObserves() {
        assertEquals(
                List.of(
                        "2026-01-01",
                        "2026-01-19",
                        "2026-02-16",
                        "2026-05-25",
                        "2026-06-19",
                        "2026-07-03",
                        "2026-09-07",
                        "2026-10-12",
                        "2026-11-11",
                        "2026-11-26",
                        "2026-12-25"),
                holidays(2026));
        assertEquals(
                List.of(
                        "2027-01-01",
                        "2027-01-18",
                        "2027-02-15",
                        "2027-05-31",
                        "2027-06-18",
                        "2027-07-05",
                        "2027-09-06",
                        "2027-10-11",
                        "2027-11-11",
                        "2027-11-25",
                        "2027-12-24",
                        "2027-12-31"),
                holidays(2027));
    }

    private static List<String> holidays(int year) {
        return Stream.iterate(
                        LocalDate.of(year, 1, 1), d -> d.getYear() == year, d -> d.plusDays(1))
                .filter(FederalHolidays::isHoliday)
                .map(LocalDate::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # asked                , 5 business days, 30 days
                    2026-11-23T18:00:00Z   , 2026-12-01     , 2026-12-23
                    # over Christmas and New Year's Day
                    2026-12-22T18:00:00Z   , 2026-12-30     , 2027-01-21
                    2026-12-24T18:00:00Z   , 2027-01-04     , 2027-01-23
                    # still Sunday in Denver
                    2026-11-30T05:30:00Z   , 2026-12-04     , 2026-12-29
                    # the clocks go forward on the way
                    2026-03-06T18:00:00Z   , 2026-03-13     , 2026-04-05
                    """)
    void termsEndWithADayInDenver(Instant asked, LocalDate business, LocalDate calendar) {
        assertEquals(business, BusinessDays.after(asked, 5).day());
        assertEquals(calendar, BusinessDays.afterCalendarDays(asked, 30).day());
        assertEquals(
                business.plusDays(1).atStartOfDay(BusinessDays.DENVER).toInstant(),
                BusinessDays.after(asked, 5).end());
    }
}
