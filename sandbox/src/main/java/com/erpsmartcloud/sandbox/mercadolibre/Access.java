package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.mercadolibre.world.Token;
import com.erpsmartcloud.sandbox.mercadolibre.world.Token.Kind;
import com.erpsmartcloud.sandbox.wire.WireRequest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who may call: the bearer of a live access token, and only in the header.
final class Access {

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final Faults faults;

    Access(Tokens tokens, Faults faults) {
        this.tokens = tokens;
        this.faults = faults;
    }

    /// @throws Refusal 401 or 403
    void check(WireRequest request, Instant now) {
        String path = request.path();
        String header = request.header("authorization").orElse("");
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw Refusal.of(401, "unauthorized", "authorization value not present");
        }
        String value = header.substring(BEARER.length()).strip();
        Optional<Token> token = tokens.find(value, Kind.ACCESS).filter(each -> each.isGood(now));
        boolean barred = faults.take(FaultKind.KEY_DEACTIVATED, path).isPresent();
        if (token.isEmpty() || barred) {
            throw Refusal.of(401, "unauthorized", "invalid access token");
        }
        checkScope(request, token.get());
        if (faults.take(FaultKind.KEY_IP_RESTRICTED, path).isPresent()) {
            throw Refusal.gateway(
                    "access_denied", "access to the requested resource is forbidden", "FORBIDDEN");
        }
        if (faults.take(FaultKind.ROLE_MISSING, path).isPresent()) {
            throw Refusal.gateway(
                    "forbidden",
                    "At least one policy returned UNAUTHORIZED.",
                    "PA_UNAUTHORIZED_RESULT_FROM_POLICIES");
        }
    }

    private static void checkScope(WireRequest request, Token token) {
        String needed = request.method().equals("GET") ? "read" : "write";
        if (!List.of(token.scope().split(" ", -1)).contains(needed)) {
            throw Refusal.gateway("Invalid scopes", "Invalid scopes", "FORBIDDEN");
        }
    }
}
