package com.erpsmartcloud.sandbox.temu.world;

import java.time.Instant;

/// The seller's account, and the application that was authorised for it.
///
/// @param appKey 32 hexadecimal digits
/// @param appSecret 40 hexadecimal digits, for signing
/// @param seed of everything that is random in this world
/// @param nextOrder running number of the next order
/// @param nextPackage running number of the next package
public record Shop(
        long mallId,
        String appKey,
        String appSecret,
        String accessToken,
        Instant tokenExpiresAt,
        long seed,
        long nextOrder,
        long nextPackage)
        implements Fact {

    /// The United States.
    public static final long REGION = 211;

    public static final long SITE = 100;

    public Shop withNextOrder(long next) {
        return new Shop(
                mallId, appKey, appSecret, accessToken, tokenExpiresAt, seed, next, nextPackage);
    }

    public Shop withNextPackage(long next) {
        return new Shop(
                mallId, appKey, appSecret, accessToken, tokenExpiresAt, seed, nextOrder, next);
    }

    /// The same token, valid until then.
    public Shop withTokenUntil(Instant expiresAt) {
        return new Shop(
                mallId, appKey, appSecret, accessToken, expiresAt, seed, nextOrder, nextPackage);
    }

    @Override
    public String toString() {
        return "Shop[mallId=" + mallId + "]";
    }
}
