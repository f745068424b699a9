package com.erpsmartcloud.inventory;

import java.util.UUID;

/// A warehouse as its list shows it.
///
/// @param zone its time zone, such as `Europe/Moscow`
/// @param bins how many are in use
/// @param products how many lie there
/// @param onHand units
public record WarehouseRow(
        UUID id,
        String code,
        String name,
        String zone,
        boolean archived,
        long bins,
        long products,
        long onHand) {}
