package com.erpsmartcloud.sandbox.temu.world;

import java.util.Optional;
import java.util.stream.Stream;

/// Of a parent order and of each order in it; one enumeration for both.
public enum Status {
    PENDING(1),
    UN_SHIPPING(2),
    CANCELED(3),
    SHIPPED(4),
    RECEIPTED(5),
    PARTIALLY_SHIPPED(41),
    PARTIALLY_DELIVERED(51);

    private final int code;

    Status(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /// Whether units wait at the seller to be shipped.
    public boolean isToShip() {
        return this == UN_SHIPPING || this == PARTIALLY_SHIPPED;
    }

    public static Optional<Status> of(long code) {
        return Stream.of(values()).filter(each -> each.code == code).findFirst();
    }
}
