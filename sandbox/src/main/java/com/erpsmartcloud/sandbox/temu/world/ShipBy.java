package com.erpsmartcloud.sandbox.temu.world;

import java.time.Duration;
import java.time.Instant;

/// The moment by which an order has to be shipped.
public final class ShipBy {

    private static final Duration LIMIT = Duration.ofHours(48);

    private ShipBy() {}

    /// Two days after it was confirmed, as `shipmentLimitSecond` of the goods says.
    public static Instant of(Instant confirmed) {
        return confirmed.plus(LIMIT);
    }

    public static long seconds() {
        return LIMIT.toSeconds();
    }
}
