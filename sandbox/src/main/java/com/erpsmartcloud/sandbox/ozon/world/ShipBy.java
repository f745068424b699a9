package com.erpsmartcloud.sandbox.ozon.world;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The hour by which a parcel has to be handed over.
public final class ShipBy {

    private ShipBy() {}

    /// 15:00 UTC of the day for orders before 08:00 UTC, of the next day for later ones.
    public static Instant of(Instant ordered) {
        Instant day = ordered.truncatedTo(ChronoUnit.DAYS);
        boolean early = Duration.between(day, ordered).compareTo(Duration.ofHours(8)) < 0;
        return day.plus(Duration.ofHours(early ? 15 : 39));
    }
}
