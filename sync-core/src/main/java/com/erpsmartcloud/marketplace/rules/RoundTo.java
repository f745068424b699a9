package com.erpsmartcloud.marketplace.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How a channel quantity becomes whole units. Stored by name.
///
/// Source: domain rule C.3, q2.
public enum RoundTo {
    FLOOR(RoundingMode.FLOOR),
    CEIL(RoundingMode.CEILING),
    NEAREST(RoundingMode.HALF_UP);

    private final RoundingMode mode;

    RoundTo(RoundingMode mode) {
        this.mode = mode;
    }

    long units(BigDecimal quantity) {
        return quantity.setScale(0, mode).longValueExact();
    }
}
