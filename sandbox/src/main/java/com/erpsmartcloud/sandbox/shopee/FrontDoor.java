package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.wire.WireAnswer;
import com.erpsmartcloud.sandbox.wire.WireAnswer.Ending;
import com.erpsmartcloud.sandbox.wire.WireRequest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Leads browsers to the seller's pages and programs to the API.
final class FrontDoor {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
                    .withZone(ZoneOffset.UTC);

    private final Router router;
    private final ConsentPages pages;
    private final InstantSource clock;

    FrontDoor(Router router, ConsentPages pages, InstantSource clock) {
        this.router = router;
        this.pages = pages;
        this.clock = clock;
    }

    WireAnswer answer(WireRequest request) {
        // The world keeps milliseconds; finer parts would be gone after the next start.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Date", DATE.format(now.plus(router.skew(request.path()))));
        if (ConsentPages.has(request.path())) {
            return pages.answer(request, now, headers);
        }
        headers.put("Content-Type", "application/json");
        ShopeeReply reply = router.answer(request, now);
        byte[] body = Json.MAPPER.writeValueAsBytes(reply.body());
        return new WireAnswer(reply.status(), headers, body, Ending.WHOLE);
    }
}
