package com.erpsmartcloud.sandbox.mercadolibre;

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
        Reply reply = router.answer(request, now);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Date", Times.header(now.plus(router.skew(request.path()))));
        headers.put("Content-Type", reply.type());
        headers.putAll(reply.headers());
        return new WireAnswer(reply.status(), headers, reply.content(), Ending.WHOLE);
    }
}
