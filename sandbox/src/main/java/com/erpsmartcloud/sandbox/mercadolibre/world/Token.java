package com.erpsmartcloud.sandbox.mercadolibre.world;

import java.time.Instant;
import java.util.Optional;

/// A code, an access token or a refresh token.
///
/// @param scope space separated
/// @param challenge of PKCE; only a code has one
/// @param live false once it is used up, replaced or revoked
/// @param issued running number; only the latest refresh token is good
public record Token(
        String value,
        Kind kind,
        String scope,
        Optional<Challenge> challenge,
        Instant expiresAt,
        boolean live,
        long issued)
        implements Fact {

    /// What it is good for.
    public enum Kind {
        CODE,
        ACCESS,
        REFRESH
    }

    /// What the verifier has to prove (RFC 7636).
    ///
    /// @param method `S256` or `plain`
    public record Challenge(String value, String method) {}

    public boolean isGood(Instant now) {
        return live && expiresAt.isAfter(now);
    }

    public Token dead() {
        return new Token(value, kind, scope, challenge, expiresAt, false, issued);
    }
}
