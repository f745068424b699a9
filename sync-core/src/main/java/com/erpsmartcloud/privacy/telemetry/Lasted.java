package com.erpsmartcloud.privacy.telemetry;

import java.time.Duration;

/// How long something took, in steps: an exact figure would say more than is needed.
public enum Lasted {
    UNDER_100_MS(Duration.ofMillis(100)),
    UNDER_1_S(Duration.ofSeconds(1)),
    UNDER_10_S(Duration.ofSeconds(10)),
    UNDER_1_MIN(Duration.ofMinutes(1)),
    UNDER_10_MIN(Duration.ofMinutes(10)),
    LONGER(Duration.ofSeconds(Long.MAX_VALUE));

    private final Duration end;

    Lasted(Duration end) {
        this.end = end;
    }

    public static Lasted of(Duration time) {
        for (Lasted step : values()) {
            if (time.compareTo(step.end) < 0) {
                return step;
            }
        }
        return LONGER;
    }
}
