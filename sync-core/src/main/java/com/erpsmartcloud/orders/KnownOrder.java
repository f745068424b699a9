package com.erpsmartcloud.orders;

import com.erpsmartcloud.marketplace.OrderState;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// An order as we have it, before a new reading of it.
///
/// @param place where the tallies count it
/// @param tally what it adds to them
/// @param endedAt when it was first reported as delivered, cancelled or sent back
/// @param buyerSince since when its buyer stands in it
/// @param lines highest line number we keep
record KnownOrder(
        UUID id,
        Instant asOf,
        long fingerprint,
        Tallies.Place place,
        Tally tally,
        OrderState state,
        String rawStatus,
        String rawSubstatus,
        Instant firstSeenAt,
        Optional<Instant> endedAt,
        Optional<Instant> buyerSince,
        int lines,
        boolean hasRaw) {}
