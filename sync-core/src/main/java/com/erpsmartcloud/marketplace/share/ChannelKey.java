package com.erpsmartcloud.marketplace.share;

import java.util.UUID;

/// A listing in one of its store's warehouses.
public record ChannelKey(UUID listing, String warehouseExternalId) {}
