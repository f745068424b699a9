package com.erpsmartcloud.marketplace.ozon;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.RateGovernor;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.net.HostBlocks;
import com.erpsmartcloud.net.Http;
import com.erpsmartcloud.net.NetworkLog;
import com.erpsmartcloud.net.Timeouts;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import okio.ByteString;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// A connector and a server that plays recorded answers; its clock stands at noon and waits take no
/// time.
final class RecordedOzon implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final String KEY = "0123abcd-0123-abcd-0123-0123456789ab";

    final List<NetworkLog.Entry> log = new ArrayList<>();
    final List<Duration> naps = new ArrayList<>();
    final MockWebServer server = new MockWebServer();
    final OzonConnector connector;
    private final Http http;
    private Instant now = NOON;

    RecordedOzon() throws IOException {
        server.start();
        Duration second = Duration.ofSeconds(5);
        http =
                new Http(
                        () -> true,
                        HostBlocks.NONE,
                        log::add,
                        () -> now,
                        new Timeouts(second, Duration.ofMillis(500), second, second));
        connector =
                new OzonConnector(
                        http,
                        new RateGovernor(
                                () -> now,
                                nap -> {
                                    naps.add(nap);
                                    now = now.plus(nap);
                                }));
    }

    StoreAccess store() {
        return store(KEY);
    }

    StoreAccess store(String apiKey) {
        return new StoreAccess(
                new UUID(0, 7),
                Marketplace.OZON,
                URI.create("http://127.0.0.1:" + server.getPort()),
                Map.of("clientId", "300001", "apiKey", apiKey));
    }

    Instant now() {
        return now;
    }

    RecordedOzon answers(String json) {
        return answers(200, json);
    }

    RecordedOzon answers(int status, String json) {
        server.enqueue(reply(status, json).build());
        return this;
    }

    static MockResponse.Builder reply(int status, String json) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .addHeader("Date", "Mon, 23 Nov 2026 14:00:00 GMT")
                .body(json);
    }

    /// The next request that arrived: its path is checked, its body returned.
    JsonNode asked(OzonMethod method) throws InterruptedException {
        RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("no request arrived");
        }
        if (!request.getTarget().equals(method.path())) {
            throw new AssertionError(request.getTarget() + " instead of " + method.path());
        }
        return JsonMapper.shared().readTree(text(request));
    }

    static String text(RecordedRequest request) {
        ByteString body = request.getBody();
        return body == null ? "" : body.utf8();
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }
}
