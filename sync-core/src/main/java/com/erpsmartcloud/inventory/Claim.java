package com.erpsmartcloud.inventory;

import java.time.Instant;
import java.util.UUID;

/// What an open order line wants of a product in a warehouse. A line that sells a kit wants of each
/// of its components.
///
/// @param quantity units, at least 1
/// @param since when it was paid, or ordered where that is not known: earlier claims come first
/// @param rank marketplace and order id, so that equal times sort the same on every device
public record Claim(
        UUID lineId, UUID orderId, StockKey key, long quantity, Instant since, String rank) {}
