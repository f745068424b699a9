package com.erpsmartcloud.sandbox.temu;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.fault.FaultyNetwork;
import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.wire.WireAnswer;
import com.erpsmartcloud.sandbox.wire.WireAnswer.Ending;
import com.erpsmartcloud.sandbox.wire.WireRequest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/// The one address of the marketplace. Faults take the method's name for the path.
final class FrontDoor {

    static final String ROUTER = "/openapi/router";
    private static final String ELSEWHERE = "{\"error_code\":40003,\"error_msg\":\"\"}";
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final Router router;
    private final Faults faults;
    private final InstantSource clock;
    private final FaultyNetwork network;

    FrontDoor(Router router, Faults faults, InstantSource clock) {
        this.router = router;
        this.faults = faults;
        this.clock = clock;
        this.network = new FaultyNetwork(faults, this::inside);
    }

    WireAnswer answer(WireRequest request) {
        if (!request.path().equals(ROUTER)) {
            return plain(404, "application/json", ELSEWHERE, clock.instant());
        }
        if (!request.method().equals("POST")) {
            return plain(405, "application/json", ELSEWHERE, clock.instant());
        }
        return network.apply(
                new WireRequest(
                        request.method(),
                        type(request.body()),
                        request.query(),
                        request.headers(),
                        request.body()));
    }

    /// @param request with the method's name for a path
    private WireAnswer inside(WireRequest request) {
        String type = request.path();
        // The world keeps milliseconds; finer parts would be gone after the next start.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant told = now.plus(router.skew(type));
        if (faults.take(FaultKind.SERVER_ERROR, type).isPresent()) {
            return plain(500, "text/plain", "Internal Server Error", told);
        }
        if (faults.take(FaultKind.CIRCUIT_OPEN, type).isPresent()) {
            return plain(503, "text/plain", "Service Unavailable", told);
        }
        byte[] body = Json.MAPPER.writeValueAsBytes(router.answer(request.body(), now));
        return new WireAnswer(200, headers("application/json", told), body, Ending.WHOLE);
    }

    private static String type(byte[] body) {
        try {
            return Call.parse(body).type();
        } catch (TemuError noCall) {
            // The router says so in its own words.
            return "";
        }
    }

    private static WireAnswer plain(int status, String contentType, String text, Instant now) {
        return new WireAnswer(
                status, headers(contentType, now), text.getBytes(UTF_8), Ending.WHOLE);
    }

    private static Map<String, String> headers(String contentType, Instant now) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Date", HTTP_DATE.format(now));
        headers.put("Content-Type", contentType + ";charset=UTF-8");
        return headers;
    }
}
