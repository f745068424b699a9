package com.erpsmartcloud.inventory;

import java.util.UUID;

/// A bin as its warehouse's list shows it.
///
/// @param products how many lie there
/// @param onHand units
public record BinRow(UUID id, String code, boolean archived, long products, long onHand) {}
