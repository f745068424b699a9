package com.erpsmartcloud.inventory;

import java.util.UUID;

/// A product in a warehouse.
public record StockKey(UUID productId, UUID warehouseId) {}
