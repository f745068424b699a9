package com.erpsmartcloud.app.ui.text;

import java.time.Duration;
import java.time.Instant;

/// How near a deadline is and how it reads, by the rule of every list: more than a day off is a
/// date; then time and remainder; under four hours it warns; past it is late.
///
/// @param main `14 July`, `14:00`, or empty once late
/// @param rest `in 4 h 18 m`, `late 2 h 10 m`, or empty when far
public record ShipBy(Nearness nearness, String main, String rest) {

    private static final Duration A_DAY = Duration.ofHours(24);
    private static final Duration SOON = Duration.ofHours(4);

    /// In this order of urgency.
    public enum Nearness {
        FAR,
        TODAY,
        SOON,
        LATE
    }

    public static ShipBy of(Instant deadline, Instant now, Texts texts) {
        Formats formats = texts.formats();
        Duration left = Duration.between(now, deadline);
        if (left.isNegative()) {
            String late = texts.get("ship-by.late", formats.age(left.negated()));
            return new ShipBy(Nearness.LATE, formats.moment(deadline, now), late);
        }
        if (left.compareTo(A_DAY) >= 0) {
            return new ShipBy(Nearness.FAR, formats.day(deadline, now), "");
        }
        Nearness nearness = left.compareTo(SOON) < 0 ? Nearness.SOON : Nearness.TODAY;
        return new ShipBy(
                nearness, formats.time(deadline), texts.get("ship-by.left", formats.age(left)));
    }
}
