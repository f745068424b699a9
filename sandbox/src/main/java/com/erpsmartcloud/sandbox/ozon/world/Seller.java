package com.erpsmartcloud.sandbox.ozon.world;

import java.time.Instant;

/// The seller's account.
///
/// @param seed of everything that is random in this world
/// @param nextOrder running number of the next order
public record Seller(
        String clientId,
        String apiKey,
        Instant keyExpiresAt,
        String name,
        String legalName,
        String inn,
        String ogrn,
        long seed,
        long nextOrder)
        implements Fact {

    public Seller withNextOrder(long next) {
        return new Seller(clientId, apiKey, keyExpiresAt, name, legalName, inn, ogrn, seed, next);
    }

    /// The same key, valid until then.
    public Seller withKeyUntil(Instant expiresAt) {
        return new Seller(clientId, apiKey, expiresAt, name, legalName, inn, ogrn, seed, nextOrder);
    }
}
