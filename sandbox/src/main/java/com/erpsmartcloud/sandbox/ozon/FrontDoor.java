package com.erpsmartcloud.sandbox.ozon;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.wire.WireAnswer;
import com.erpsmartcloud.sandbox.wire.WireAnswer.Ending;
import com.erpsmartcloud.sandbox.wire.WireRequest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// Puts answers on the wire, with what the network and the machines in between do to them.
final class FrontDoor {

    private static final String HTML =
            "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head>"
                    + "<body><center><h1>502 Bad Gateway</h1></center><hr></body></html>";

    private final Router router;
    private final Faults faults;
    private final InstantSource clock;

    FrontDoor(Router router, Faults faults, InstantSource clock) {
        this.router = router;
        this.faults = faults;
        this.clock = clock;
    }

    WireAnswer answer(WireRequest request) {
        String path = request.path();
        faults.take(FaultKind.LATENCY, path)
                .ifPresent(fault -> pause(fault.fault().number("millis", 1_000)));
        if (faults.take(FaultKind.LOST_REQUEST, path).isPresent()) {
            return new WireAnswer(200, Map.of(), new byte[0], Ending.SILENT);
        }
        // The world keeps milliseconds; finer parts would be gone after the next start.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        OzonReply reply = router.answer(request, now);
        Map<String, String> headers = headers(path, now, reply);
        if (faults.take(FaultKind.HTML, path).isPresent()) {
            headers.put("Content-Type", "text/html");
            return new WireAnswer(502, headers, HTML.getBytes(UTF_8), Ending.WHOLE);
        }
        if (faults.take(FaultKind.EMPTY_BODY, path).isPresent()) {
            return new WireAnswer(200, headers, new byte[0], Ending.WHOLE);
        }
        byte[] body = Json.MAPPER.writeValueAsBytes(reply.body());
        return new WireAnswer(reply.status(), headers, body, ending(path));
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

    private Ending ending(String path) {
        if (faults.take(FaultKind.LOST_ANSWER, path).isPresent()) {
            return Ending.SILENT;
        }
        return faults.take(FaultKind.CUT, path).isPresent() ? Ending.CUT : Ending.WHOLE;
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }
}
