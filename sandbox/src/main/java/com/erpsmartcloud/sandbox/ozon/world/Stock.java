package com.erpsmartcloud.sandbox.ozon.world;

import java.time.Instant;

/// Units of one product in one warehouse.
///
/// @param free what buyers can still order; the seller sets this part
/// @param reserved ordered and not handed over yet
public record Stock(long productId, long warehouseId, long free, long reserved, Instant updatedAt)
        implements Fact {

    /// What a stock belongs to.
    public record Key(long productId, long warehouseId) {}

    public Key key() {
        return new Key(productId, warehouseId);
    }

    public long present() {
        return free + reserved;
    }

    public Stock published(long units, Instant at) {
        return new Stock(productId, warehouseId, units, reserved, at);
    }

    public Stock reserve(long units, Instant at) {
        return new Stock(productId, warehouseId, free - units, reserved + units, at);
    }

    /// With more units lying in reserve, without touching what is free.
    public Stock reservedMore(long units) {
        return new Stock(productId, warehouseId, free, reserved + units, updatedAt);
    }

    Stock release(long units, Instant at) {
        return new Stock(productId, warehouseId, free + units, reserved - units, at);
    }

    Stock handOver(long units, Instant at) {
        return new Stock(productId, warehouseId, free, reserved - units, at);
    }
}
