package com.erpsmartcloud.marketplace;

/// One of the seller's warehouses as the marketplace knows it.
///
/// @param usable whether stock may be written to it
public record WarehouseFact(String externalId, String name, boolean usable) {}
