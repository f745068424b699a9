package com.erpsmartcloud.privacy.retention;

import java.time.Instant;
import java.util.UUID;

/// An order whose buyer would go, for the list that is shown before.
///
/// @param since when its time began, UTC
public record DueOrder(UUID order, String number, String storeName, Instant since) {}
