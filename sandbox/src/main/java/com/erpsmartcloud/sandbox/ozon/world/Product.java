package com.erpsmartcloud.sandbox.ozon.world;

import java.time.Instant;
import java.util.Optional;

/// A product card. Prices are in kopecks; 0 means "none" for all but `price`.
public record Product(
        long id,
        long sku,
        String offerId,
        String name,
        String colour,
        String barcode,
        int grams,
        Prices prices,
        Optional<Pending> pending,
        State state,
        Instant createdAt,
        Instant updatedAt)
        implements Fact {

    /// How far the card has come.
    public enum State {
        SELLING,
        MODERATING,
        FAILED,
        ARCHIVED
    }

    /// What a unit costs, in kopecks.
    public record Prices(long price, long oldPrice, long minPrice, long netPrice, String vat) {}

    /// Prices that were accepted and show from `at` on.
    public record Pending(Instant at, Prices prices) {}

    public boolean isArchived() {
        return state == State.ARCHIVED;
    }

    /// Prices once everything accepted has come into force.
    public Prices acceptedPrices() {
        return pending.map(Pending::prices).orElse(prices);
    }

    public Product announcing(Pending next) {
        return new Product(
                id,
                sku,
                offerId,
                name,
                colour,
                barcode,
                grams,
                prices,
                Optional.of(next),
                state,
                createdAt,
                updatedAt);
    }

    /// The pending prices in force.
    Product repriced(Pending due) {
        return new Product(
                id,
                sku,
                offerId,
                name,
                colour,
                barcode,
                grams,
                due.prices(),
                Optional.empty(),
                state,
                createdAt,
                due.at());
    }
}
