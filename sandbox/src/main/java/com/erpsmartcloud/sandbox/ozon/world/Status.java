package com.erpsmartcloud.sandbox.ozon.world;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Status of a posting, with the contract's spelling in lower case.
public enum Status {
    AWAITING_VERIFICATION(true),
    AWAITING_APPROVE(true),
    AWAITING_PACKAGING(true),
    AWAITING_REGISTRATION(true),
    AWAITING_DELIVER(true),
    ACCEPTANCE_IN_PROGRESS(false),
    ARBITRATION(false),
    CLIENT_ARBITRATION(false),
    NOT_ACCEPTED(false),
    DELIVERING(false),
    DRIVER_PICKUP(false),
    DELIVERED(false),
    CANCELLED(false),
    CANCELLED_FROM_SPLIT_PENDING(false);

    private final boolean atSeller;

    Status(boolean atSeller) {
        this.atSeller = atSeller;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the goods still lie in the seller's warehouse, reserved.
    public boolean isAtSeller() {
        return atSeller;
    }

    public boolean isFinal() {
        return this == DELIVERED || this == CANCELLED || this == CANCELLED_FROM_SPLIT_PENDING;
    }

    /// Whether the seller has still something to do with the parcel.
    public boolean isUnfulfilled() {
        return atSeller
                || this == ACCEPTANCE_IN_PROGRESS
                || this == ARBITRATION
                || this == NOT_ACCEPTED;
    }

    public static Optional<Status> of(String wire) {
        return Stream.of(values()).filter(each -> each.wire().equals(wire)).findFirst();
    }
}
