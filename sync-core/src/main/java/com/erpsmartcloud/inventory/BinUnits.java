package com.erpsmartcloud.inventory;

import java.util.Optional;
import java.util.UUID;

/// How much of a product lies in a bin.
///
/// @param bin empty for what lies in no bin
/// @param code empty for what lies in no bin
/// @param picked whether orders take it from there
public record BinUnits(Optional<UUID> bin, String code, long onHand, boolean picked) {}
