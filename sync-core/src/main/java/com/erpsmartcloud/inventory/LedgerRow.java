package com.erpsmartcloud.inventory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One movement as the ledger shows it.
///
/// @param balance on hand after it, for movements of [StockKind#ON_HAND]; else the kind's own
///   balance
/// @param reversed the movement that took it back
public record LedgerRow(
        UUID id,
        Instant at,
        StockKind kind,
        long quantity,
        long balance,
        StockReason reason,
        String document,
        String note,
        String actor,
        boolean thisDevice,
        Optional<UUID> reversed,
        Optional<UUID> reverses) {}
