package com.erpsmartcloud.sandbox.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.wire.WireAnswer;
import com.erpsmartcloud.sandbox.wire.WireAnswer.Ending;
import com.erpsmartcloud.sandbox.wire.WireRequest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/// What the network and the machines in between do to a marketplace's answers.
public final class FaultyNetwork implements Function<WireRequest, WireAnswer> {

    private static final String HTML =
            "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head>"
                    + "<body><center><h1>502 Bad Gateway</h1></center><hr></body></html>";

    private final Faults faults;
    private final Function<WireRequest, WireAnswer> marketplace;

    public FaultyNetwork(Faults faults, Function<WireRequest, WireAnswer> marketplace) {
        this.faults = faults;
        this.marketplace = marketplace;
    }

    @Override
    public WireAnswer apply(WireRequest request) {
        String path = request.path();
        faults.take(FaultKind.LATENCY, path)
                .ifPresent(fault -> pause(fault.fault().number("millis", 1_000)));
        if (faults.take(FaultKind.LOST_REQUEST, path).isPresent()) {
            return new WireAnswer(200, Map.of(), new byte[0], Ending.SILENT);
        }
        WireAnswer answer = marketplace.apply(request);
        if (faults.take(FaultKind.HTML, path).isPresent()) {
            Map<String, String> headers = new LinkedHashMap<>(answer.headers());
            headers.put("Content-Type", "text/html");
            return new WireAnswer(502, headers, HTML.getBytes(UTF_8), Ending.WHOLE);
        }
        if (faults.take(FaultKind.EMPTY_BODY, path).isPresent()) {
            return new WireAnswer(200, answer.headers(), new byte[0], Ending.WHOLE);
        }
        return new WireAnswer(answer.status(), answer.headers(), answer.body(), ending(path));
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
