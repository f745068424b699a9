package com.erpsmartcloud.sandbox.temu;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.limit.RateWindow;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.temu.world.Shop;

import tools.jackson.databind.JsonNode;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What every call passes before its method runs, in the order the contract lists it.
final class Gate {

    private static final long WINDOW_SECONDS = 300;
    private static final Pattern SECONDS = Pattern.compile("\\d{10}");
    private static final String CREATE = "bg.open.accesstoken.create";

    private final Faults faults;
    private final Set<String> granted;
    private final RateWindow calls;

    /// @param granted methods the seller has authorised
    /// @param ease how many times the calls of the contract are answered
    Gate(Faults faults, Set<String> granted, int ease) {
        this.faults = faults;
        this.calls = new RateWindow(20 * ease, Duration.ofSeconds(1));
        this.granted = Set.copyOf(granted);
    }

    /// @param server the marketplace's own clock, which may be wrong
    /// @throws TemuError with a code of the gateway
    void check(Call call, Shop shop, Instant now, Instant server) {
        Query query = call.query();
        String type = required(query, "type", 3_000_002);
        if (!granted.contains(type) && !Methods.isKnown(type)) {
            throw new TemuError(3_000_003, "type not existed");
        }
        if (!same(required(query, "app_key", 3_000_025), shop.appKey())) {
            throw new TemuError(3_000_026, "app_key not existed");
        }
        checkTimestamp(call, server);
        query.text("data_type")
                .filter(format -> !format.toUpperCase(Locale.ROOT).equals("JSON"))
                .ifPresent(_ -> {
                    throw new TemuError(3_000_014, "data_type invalid");
                });
        String sign = required(query, "sign", 3_000_040);
        if (!Signature.matches(shop.appSecret(), RawObject.members(call.json()), sign)) {
            throw new TemuError(3_000_001, "sign invalid");
        }
        checkToken(required(query, "access_token", 3_000_030), type, shop, now);
        if (!countCall(now)) {
            throw rateLimit();
        }
    }

    private synchronized boolean countCall(Instant now) {
        return calls.take(now);
    }

    static TemuError rateLimit() {
        return new TemuError(4_000_004, "RATE_LIMIT_EXCEED_EXCEPTION");
    }

    private static void checkTimestamp(Call call, Instant server) {
        JsonNode value = call.body().path("timestamp");
        if (value.isMissingNode() || value.isNull()) {
            throw new TemuError(3_000_010, "timestamp is missing");
        }
        boolean textOrNumber = value.isString() || value.isIntegralNumber();
        if (!textOrNumber || !SECONDS.matcher(value.asString()).matches()) {
            throw TemuError.badType("timestamp", "10 digits");
        }
        long ahead = Long.parseLong(value.asString()) - server.getEpochSecond();
        if (ahead > WINDOW_SECONDS) {
            throw new TemuError(3_000_011, "timestamp is more than 300 seconds ahead");
        }
        if (ahead < -WINDOW_SECONDS) {
            throw new TemuError(3_000_012, "timestamp is expired");
        }
    }

    private void checkToken(String token, String type, Shop shop, Instant now) {
        if (type.equals(CREATE)) {
            // The token is an authorisation code there, and the method judges it.
            return;
        }
        if (!same(token, shop.accessToken())) {
            throw new TemuError(3_000_031, "access_token not existed");
        }
        if (!now.isBefore(shop.tokenExpiresAt()) || isPlayedDead(type)) {
            throw new TemuError(3_000_034, "access_token is expired or replaced");
        }
        if (plays(FaultKind.KEY_IP_RESTRICTED, type)) {
            throw new TemuError(5_000_003, "NOT_IN_IP_WHITE_LIST");
        }
        if (plays(FaultKind.OFFER_NOT_SIGNED, type)) {
            throw new TemuError(180_020_008, "Please sign the data processing agreement first");
        }
        if (!granted.contains(type) || plays(FaultKind.ROLE_MISSING, type)) {
            throw new TemuError(
                    3_000_032,
                    "access_token doesn't have this api access, please ask the seller to authorize"
                            + " this api in seller center and use the new access_token");
        }
    }

    private boolean isPlayedDead(String type) {
        return plays(FaultKind.KEY_DEACTIVATED, type)
                || plays(FaultKind.TOKEN_EXPIRED, type)
                || plays(FaultKind.TOKEN_REVOKED, type);
    }

    private static String required(Query query, String name, int code) {
        return query.text(name)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new TemuError(code, name + " is missing"));
    }

    private boolean plays(FaultKind kind, String type) {
        return faults.take(kind, type).isPresent();
    }

    private static boolean same(String given, String known) {
        return MessageDigest.isEqual(given.getBytes(UTF_8), known.getBytes(UTF_8));
    }
}
