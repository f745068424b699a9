package com.erpsmartcloud.marketplace.shopee;

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
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A connector and a server that plays recorded answers; its clock stands at noon and waits take no
/// time.
final class RecordedShopee implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final String KEY = "4d6f636b506172746e65724b6579466f724c6f63616c53616e64626f78303031";
    static final String ACCESS = "6c6f63616c2d6163636573732d746f6b656e";
    static final String REFRESH = "6c6f63616c2d726566726573682d746f6b";

    /// A shop without several warehouses says so; it is asked once.
    static final String ONE_WAREHOUSE =
            "{\"error\":\"warehouse.error_not_in_whitelist\",\"message\":\"not in whitelist\"}";

    final List<NetworkLog.Entry> log = new ArrayList<>();
    final List<Duration> naps = new ArrayList<>();
    final MockWebServer server = new MockWebServer();
    final ShopeeConnector connector;
    String date = "Mon, 23 Nov 2026 12:00:00 GMT";
    private final Http http;
    private Instant now = NOON;

    RecordedShopee() throws IOException {
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
                new ShopeeConnector(
                        http,
                        new RateGovernor(
                                () -> now,
                                nap -> {
                                    naps.add(nap);
                                    now = now.plus(nap);
                                }),
                        () -> now);
    }

    /// The app alone, before anybody agreed.
    StoreAccess app() {
        return new StoreAccess(
                new UUID(0, 7),
                Marketplace.SHOPEE,
                URI.create("http://127.0.0.1:" + server.getPort()),
                Map.of("partnerId", "2007001", "partnerKey", KEY));
    }

    StoreAccess store() {
        StoreAccess app = app();
        return new StoreAccess(
                        app.storeId(),
                        app.marketplace(),
                        app.baseUrl(),
                        Map.of("partnerId", "2007001", "partnerKey", KEY, "shopId", "220045678"))
                .with(
                        new Tokens(
                                ACCESS,
                                NOON.plus(Duration.ofHours(4)),
                                REFRESH,
                                Optional.of(NOON.plus(Duration.ofDays(30))),
                                Optional.of(NOON.plus(Duration.ofDays(300))),
                                Tokens.Mark.SETTLED));
    }

    Instant now() {
        return now;
    }

    void setClock(Instant time) {
        now = time;
    }

    static String recorded(String name) {
        try (InputStream in =
                Objects.requireNonNull(RecordedShopee.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RecordedShopee answersRecorded(String name) {
        return answers(recorded(name));
    }

    RecordedShopee answers(String json) {
        return answers(200, json);
    }

    RecordedShopee answers(int status, String json) {
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
    record Asked(String path, List<Map.Entry<String, String>> query, String body) {

        String one(String name) {
            List<String> all = all(name);
            if (all.size() != 1) {
                throw new AssertionError(name + " came " + all.size() + " times in " + query);
            }
            return all.getFirst();
        }

        List<String> all(String name) {
            return query.stream()
                    .filter(e -> e.getKey().equals(name))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    /// The next request that arrived, its path checked.
    Asked asked(ShopeeMethod method) throws InterruptedException {
        RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("no request arrived");
        }
        String target = request.getTarget();
        int mark = target.indexOf('?');
        String path = target.substring(0, mark);
        if (!path.equals(method.path())) {
            throw new AssertionError(path + " instead of " + method.path());
        }
        ByteString body = request.getBody();
        return new Asked(
                path,
                Stream.of(target.substring(mark + 1).split("&"))
                        .map(pair -> {
                            int equals = pair.indexOf('=');
                            return Map.entry(
                                    pair.substring(0, equals),
                                    URLDecoder.decode(
                                            pair.substring(equals + 1), StandardCharsets.UTF_8));
                        })
                        .toList(),
                body == null ? "" : body.utf8());
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }
}
