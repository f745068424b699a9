package com.erpsmartcloud.marketplace.share;

import java.util.UUID;

/// Units that listings draw from: one product in one of our warehouses.
public record PoolKey(UUID product, UUID warehouse) {}
