package com.erpsmartcloud.sandbox.mercadolibre.world;

import java.time.Instant;

/// The seller and the application he has let in.
///
/// @param redirectUri the one that is registered with the application
/// @param seed of everything that is random in this world
/// @param nextSale running number of the next order
/// @param nextItem running number of the next listing
public record Account(
        long userId,
        String nickname,
        long clientId,
        String clientSecret,
        String redirectUri,
        Instant grantedAt,
        long seed,
        long nextSale,
        long nextItem)
        implements Fact {

    public Account withNextSale(long next) {
        return new Account(
                userId,
                nickname,
                clientId,
                clientSecret,
                redirectUri,
                grantedAt,
                seed,
                next,
                nextItem);
    }

    public Account withNextItem(long next) {
        return new Account(
                userId,
                nickname,
                clientId,
                clientSecret,
                redirectUri,
                grantedAt,
                seed,
                nextSale,
                next);
    }
}
