package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.wire.WireAnswer;
import com.erpsmartcloud.sandbox.wire.WireAnswer.Ending;
import com.erpsmartcloud.sandbox.wire.WireRequest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/// Puts answers on the wire, with the headers every answer has.
final class FrontDoor {

    private final Router router;
    private final InstantSource clock;

    FrontDoor(Router router, InstantSource clock) {
        this.router = router;
        this.clock = clock;
    }

    WireAnswer answer(WireRequest request) {
        // The world keeps milliseconds; finer parts would be gone after the next start.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        OzonReply reply = router.answer(request, now);
        byte[] body = Json.MAPPER.writeValueAsBytes(reply.body());
        Map<String, String> headers = headers(request.path(), now, reply);
        return new WireAnswer(reply.status(), headers, body, Ending.WHOLE);
    }

    private Map<String, String> headers(String path, Instant now, OzonReply reply) {
        int left = reply.status() == 429 ? 0 : router.callsLeft(path, now);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Date", Times.header(now.plus(router.skew(path))));
        headers.put("Content-Type", "application/json");
        headers.put("Ratelimit-Remaining", Integer.toString(left));
        headers.putAll(reply.headers());
        return headers;
    }
}
