package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.RateGovernor;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.Tokens;
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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// A connector and a server that plays recorded answers; its clock stands at noon and waits take no
/// time.
final class RecordedMeli implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final String SECRET = "aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY";
    static final String ACCESS = "APP_USR-5503910054141466-112312-8cc4448aac10d510-468424240";
    static final String REFRESH = "TG-65f2c1a7b0e2d10001c4f9aa-468424240";

    /// A seller without warehouses; asked once.
    static final String SELLER =
            "{\"id\":468424240,\"nickname\":\"TIENDA.NORTE\",\"site_id\":\"MLB\",\"tags\":[\"normal\"]}";

    static final String SELLER_WITH_WAREHOUSES =
            SELLER.replace("\"normal\"", "\"normal\",\"warehouse_management\"");

    final List<NetworkLog.Entry> log = new CopyOnWriteArrayList<>();
    final List<Duration> naps = new CopyOnWriteArrayList<>();
    final MockWebServer server = new MockWebServer();
    final MeliConnector connector;
    String date = "Mon, 23 Nov 2026 12:00:00 GMT";
    private final Http http;
    private Instant now = NOON;

    RecordedMeli() throws IOException {
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
                new MeliConnector(
                        http,
                        new RateGovernor(
                                () -> now,
                                nap -> {
                                    naps.add(nap);
                                    now = now.plus(nap);
                                }));
    }

    /// The app alone, before anybody agreed.
    StoreAccess app() {
        return new StoreAccess(
                new UUID(0, 7),
                Marketplace.MERCADO_LIBRE,
                URI.create("http://127.0.0.1:" + server.getPort()),
                Map.of("clientId", "5503910054141466", "clientSecret", SECRET, "site", "MLB"));
    }

    StoreAccess store() {
        StoreAccess app = app();
        Map<String, String> credentials = new HashMap<>(app.credentials());
        credentials.put("userId", "468424240");
        return new StoreAccess(app.storeId(), app.marketplace(), app.baseUrl(), credentials)
                .with(
                        new Tokens(
                                ACCESS,
                                NOON.plus(Duration.ofHours(6)),
                                REFRESH,
                                Optional.of(NOON.plus(Duration.ofDays(180))),
                                Optional.empty(),
                                Tokens.Mark.SETTLED));
    }

    RecordedMeli answers(String json) {
        return answers(200, json);
    }

    RecordedMeli answers(int status, String json) {
        server.enqueue(reply(status, json).build());
        return this;
    }

    MockResponse.Builder reply(int status, String json) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .addHeader("Date", date)
                .body(json);
    }

    /// One request as it arrived.
    record Asked(String line, Map<String, String> query, Map<String, String> headers, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    /// The next request that arrived.
    Asked asked() throws InterruptedException {
        RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("no request arrived");
        }
        String target = request.getTarget();
        int mark = target.indexOf('?');
        ByteString body = request.getBody();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.getHeaders().forEach(h -> headers.put(h.getFirst(), h.getSecond()));
        return new Asked(
                request.getMethod() + " " + (mark < 0 ? target : target.substring(0, mark)),
                mark < 0 ? Map.of() : pairs(target.substring(mark + 1)),
                headers,
                body == null ? "" : body.utf8());
    }

    static Map<String, String> pairs(String query) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            pairs.put(
                    pair.substring(0, equals),
                    URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return pairs;
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }
}
