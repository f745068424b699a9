package com.erpsmartcloud.marketplace.push;

import java.time.Instant;
import java.util.Optional;

/// Until when nothing that is published can be sold twice, if the stores are not heard of from now
/// on.
///
/// @param until empty if no product is shown more often than it is there
/// @param soonest SKU of the product that runs out first; empty text if there is none
/// @param atRisk products of which several stores together show more than there is
/// @param contact when the store heard of longest ago was heard of; empty if one never was
public record SafeUntil(
        Optional<Instant> until, String soonest, long atRisk, Optional<Instant> contact) {

    public static final SafeUntil NOTHING_PUBLISHED =
            new SafeUntil(Optional.empty(), "", 0, Optional.empty());

    /// Whether something may have been sold twice already.
    public boolean isOver(Instant now) {
        return until.filter(at -> !at.isAfter(now)).isPresent();
    }
}
