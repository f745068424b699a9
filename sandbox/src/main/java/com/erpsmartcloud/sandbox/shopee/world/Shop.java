package com.erpsmartcloud.sandbox.shopee.world;

import java.time.Instant;

/// The app, and the one shop that has authorised it.
///
/// @param partnerKey signs every call, as text
/// @param mainAccountId the account above the shop
/// @param authorisedUntil end of what the seller has allowed, another clock than the tokens'
/// @param linked false once the seller has withdrawn the app's permission
/// @param seed of everything that is random in this world
/// @param nextOrder running number of the next order
public record Shop(
        long partnerId,
        String partnerKey,
        long shopId,
        long mainAccountId,
        String name,
        Instant authorisedAt,
        Instant authorisedUntil,
        boolean linked,
        long seed,
        long nextOrder)
        implements Fact {

    public static final String REGION = "BR";
    public static final String CURRENCY = "BRL";

    public Shop withNextOrder(long next) {
        return new Shop(
                partnerId,
                partnerKey,
                shopId,
                mainAccountId,
                name,
                authorisedAt,
                authorisedUntil,
                linked,
                seed,
                next);
    }

    public Shop authorised(Instant at, Instant until) {
        return new Shop(
                partnerId,
                partnerKey,
                shopId,
                mainAccountId,
                name,
                at,
                until,
                true,
                seed,
                nextOrder);
    }

    public Shop unlinked() {
        return new Shop(
                partnerId,
                partnerKey,
                shopId,
                mainAccountId,
                name,
                authorisedAt,
                authorisedUntil,
                false,
                seed,
                nextOrder);
    }
}
