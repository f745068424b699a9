package com.erpsmartcloud.sandbox.temu.world;

import java.time.Instant;

/// A `requestUniqueKey` that has changed a stock.
public record UsedKey(String key, Instant at) implements Fact {}
