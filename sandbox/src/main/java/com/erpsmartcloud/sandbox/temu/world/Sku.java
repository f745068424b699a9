package com.erpsmartcloud.sandbox.temu.world;

import java.time.Instant;
import java.util.Optional;

/// One sellable variation. Prices are in cents.
///
/// @param outSkuSn the seller's article, empty if none was given
/// @param base what the marketplace owes the seller for a unit
/// @param retail what a buyer sees; the marketplace's own
/// @param list struck-through price, above `retail`
/// @param stock units a buyer can still order; the seller sets this
/// @param pending a base price that was accepted and is not in force yet
public record Sku(
        long id,
        long goodsId,
        String outSkuSn,
        String spec,
        long base,
        long retail,
        long list,
        long stock,
        int grams,
        Optional<Pending> pending,
        Instant createdAt,
        Instant changedAt)
        implements Fact {

    public static final String CURRENCY = "USD";

    /// A base price that comes into force at `at`.
    public record Pending(Instant at, long base) {}

    public Sku published(long units) {
        return new Sku(
                id, goodsId, outSkuSn, spec, base, retail, list, units, grams, pending, createdAt,
                changedAt);
    }

    public Sku announcing(Pending next) {
        return new Sku(
                id,
                goodsId,
                outSkuSn,
                spec,
                base,
                retail,
                list,
                stock,
                grams,
                Optional.of(next),
                createdAt,
                changedAt);
    }

    public Sku called(String code) {
        return new Sku(
                id, goodsId, code, spec, base, retail, list, stock, grams, pending, createdAt,
                changedAt);
    }

    /// The pending price in force.
    Sku repriced(Pending due) {
        return new Sku(
                id,
                goodsId,
                outSkuSn,
                spec,
                due.base(),
                retail,
                list,
                stock,
                grams,
                Optional.empty(),
                createdAt,
                due.at());
    }

    /// The ids of the same thing in the cross-border catalogue.
    public long productId() {
        return goodsId - 601_099_500_000_000L + 7_000_000_000L;
    }

    public long productSkuId() {
        return id - 17_592_300_000_000L + 7_100_000_000L;
    }
}
