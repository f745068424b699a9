package com.erpsmartcloud.app.ui.today;

import com.erpsmartcloud.app.ui.control.ColumnChart;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.Deadline;
import com.erpsmartcloud.reports.Today;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The rest of the day by the hour, without gaps between the first and the last deadline.
final class HourColumns {

    private HourColumns() {}

    static List<ColumnChart.Column> of(List<Today.Hour> hours, Texts texts) {
        TreeMap<Integer, Today.Hour> known = new TreeMap<>();
        hours.forEach(hour -> known.put(hour.hour(), hour));
        List<ColumnChart.Column> columns = new ArrayList<>();
        Optional.ofNullable(known.remove(Today.Hour.LATE))
                .ifPresent(late -> columns.add(late(late, texts)));
        if (known.isEmpty()) {
            return columns;
        }
        for (int at = known.firstKey(); at <= known.lastKey(); at++) {
            columns.add(column(at, known, texts));
        }
        return columns;
    }

    /// The deadlines that a column counts.
    ///
    /// @param index of the column
    /// @param asOf when they were counted; what was late then is in the first column
    static Deadline range(List<Today.Hour> hours, int index, Instant asOf, ZoneId zone) {
        boolean late = hours.stream().anyMatch(hour -> hour.hour() == Today.Hour.LATE);
        if (late && index == 0) {
            return Deadline.before(asOf);
        }
        int first =
                hours.stream()
                        .mapToInt(Today.Hour::hour)
                        .filter(hour -> hour != Today.Hour.LATE)
                        .min()
                        .orElse(0);
        ZonedDateTime start =
                asOf.atZone(zone)
                        .truncatedTo(ChronoUnit.DAYS)
                        .withHour(first + index - (late ? 1 : 0));
        Instant from = start.toInstant();
        return Deadline.between(from.isBefore(asOf) ? asOf : from, start.plusHours(1).toInstant());
    }

    private static ColumnChart.Column late(Today.Hour late, Texts texts) {
        String tip = texts.get("today.hours.late-tip", late.toShip(), late.toProcess());
        return ColumnChart.Column.alarming(
                texts.get("today.hours.late"), late.toShip(), late.toProcess(), tip);
    }

    private static ColumnChart.Column column(int at, Map<Integer, Today.Hour> known, Texts texts) {
        Today.Hour hour = known.getOrDefault(at, new Today.Hour(at, 0, 0));
        String name = String.format(Locale.ROOT, "%02d", at);
        String tip = texts.get("today.hours.tip", name, hour.toShip(), hour.toProcess());
        return new ColumnChart.Column(name, hour.toShip(), hour.toProcess(), tip);
    }
}
