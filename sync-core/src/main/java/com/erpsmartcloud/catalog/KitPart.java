package com.erpsmartcloud.catalog;

import java.util.UUID;

/// What one kit takes of a product.
///
/// @param quantity units for one kit, 1 or more
public record KitPart(UUID product, long quantity) {}
