package com.erpsmartcloud.marketplace.share;

/// What one unit of a listing takes from a pool.
///
/// @param units 1 for a product, the component's quantity for a kit
public record Draw(PoolKey pool, long units) {

    public Draw {
        if (units < 1) {
            throw new IllegalArgumentException("a listing draws at least one unit");
        }
    }
}
