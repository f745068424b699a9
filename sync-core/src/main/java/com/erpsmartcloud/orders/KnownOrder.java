package com.erpsmartcloud.orders;

import com.erpsmartcloud.marketplace.OrderState;

import java.time.Instant;
import java.util.UUID;

/// An order as we have it, before a new reading of it.
///
/// @param lines highest line number we keep
record KnownOrder(
        UUID id,
        Instant asOf,
        long fingerprint,
        VisibleState visible,
        OrderState state,
        String rawStatus,
        String rawSubstatus,
        Instant firstSeenAt,
        int lines,
        boolean hasRaw) {}
