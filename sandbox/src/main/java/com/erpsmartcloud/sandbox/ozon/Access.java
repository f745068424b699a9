package com.erpsmartcloud.sandbox.ozon;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.ozon.world.Seller;
import com.erpsmartcloud.sandbox.wire.WireRequest;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/// Who may call what.
final class Access {

    private final Faults faults;

    Access(Faults faults) {
        this.faults = faults;
    }

    /// @throws OzonError 401 without credentials, 403 when they do not open this method
    void check(WireRequest request, Seller seller, Instant now) {
        Optional<String> client = request.header("client-id").filter(text -> !text.isEmpty());
        Optional<String> key = request.header("api-key").filter(text -> !text.isEmpty());
        if (client.isEmpty() || key.isEmpty()) {
            throw new OzonError(401, 16, "Client-Id and Api-Key headers are required");
        }
        if (!same(client.get(), seller.clientId()) || !same(key.get(), seller.apiKey())) {
            throw OzonError.forbidden("Invalid Api-Key, please check the key and try again");
        }
        String path = request.path();
        if (!now.isBefore(seller.keyExpiresAt()) || plays(FaultKind.KEY_DEACTIVATED, path)) {
            throw OzonError.forbidden(
                    "Api-key is deactivated, use another one or generate a new one");
        }
        if (plays(FaultKind.KEY_IP_RESTRICTED, path)) {
            throw OzonError.forbidden("Api-Key is restricted to specific IP addresses");
        }
        if (plays(FaultKind.OFFER_NOT_SIGNED, path)) {
            throw OzonError.forbidden("Offer not signed");
        }
        if (plays(FaultKind.ROLE_MISSING, path)) {
            throw OzonError.forbidden("Api-Key is missing a required role for a method");
        }
    }

    private boolean plays(FaultKind kind, String path) {
        return faults.take(kind, path).isPresent();
    }

    private static boolean same(String given, String known) {
        return MessageDigest.isEqual(given.getBytes(UTF_8), known.getBytes(UTF_8));
    }
}
