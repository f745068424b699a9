package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.RateGovernor;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.Tokens;
import com.erpsmartcloud.net.HostBlocks;
import com.erpsmartcloud.net.Http;
import com.erpsmartcloud.net.NetworkLog;
import com.erpsmartcloud.net.Timeouts;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/// A connector and a server that plays recorded answers by the method's name in the body; its clock
/// stands at noon and waits take no time.
final class RecordedTemu implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final String KEY = "sbx-app-key-0001";
    static final String SECRET = "sandboxsecret0123456789abcdef0123456789";
    static final String TOKEN = "sbxtoken-mall-634418212345678";

    final List<NetworkLog.Entry> log = new CopyOnWriteArrayList<>();
    final List<Duration> naps = new CopyOnWriteArrayList<>();
    final MockWebServer server = new MockWebServer();
    final TemuConnector connector;
    String date = "Mon, 23 Nov 2026 12:00:00 GMT";
    private final Map<String, Queue<MockResponse>> answers = new ConcurrentHashMap<>();
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final Http http;
    private Instant now = NOON;

    RecordedTemu() throws IOException {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return next(request);
                    }
                });
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
                new TemuConnector(
                        http,
                        new RateGovernor(
                                () -> now,
                                nap -> {
                                    naps.add(nap);
                                    now = now.plus(nap);
                                }),
                        () -> now);
    }

    /// An answer nobody prepared names the method, so that a test says what it lacks.
    private MockResponse next(RecordedRequest request) {
        JsonNode body =
                JsonMapper.shared().readTree(Objects.requireNonNull(request.getBody()).utf8());
        asked.add(body);
        String type = body.path("type").stringValue();
        MockResponse next = queue(type).poll();
        return next != null
                ? next
                : reply(200, refusal("1", "the test prepared no answer to " + type)).build();
    }

    private Queue<MockResponse> queue(String type) {
        return answers.computeIfAbsent(type, _ -> new ConcurrentLinkedQueue<>());
    }

    /// The app alone, before it has a token.
    StoreAccess app() {
        return app(SECRET);
    }

    StoreAccess app(String secret) {
        return new StoreAccess(
                new UUID(0, 7),
                Marketplace.TEMU,
                URI.create("http://127.0.0.1:" + server.getPort()),
                Map.of("appKey", KEY, "appSecret", secret));
    }

    StoreAccess store() {
        return store(TOKEN);
    }

    StoreAccess store(String token) {
        return app().with(
                        new Tokens(
                                token,
                                NOON.plus(Duration.ofDays(300)),
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Tokens.Mark.SETTLED));
    }

    Instant now() {
        return now;
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    static String recorded(String name) {
        try (InputStream in =
                Objects.requireNonNull(RecordedTemu.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String success(String result) {
        return "{\"success\":true,\"requestId\":\"us-1\",\"errorCode\":1000000,\"errorMsg\":\"\","
                + "\"result\":"
                + result
                + "}";
    }

    static String refusal(String code, String message) {
        return "{\"success\":false,\"requestId\":\"us-1\",\"errorCode\":"
                + code
                + ",\"errorMsg\":\""
                + message
                + "\",\"result\":null}";
    }

    /// @param result what stands in the envelope
    RecordedTemu answers(TemuMethod method, String result) {
        return plays(method, reply(200, success(result)).build());
    }

    RecordedTemu answersRecorded(TemuMethod method, String name) {
        return answers(method, recorded(name));
    }

    RecordedTemu refuses(TemuMethod method, String code, String message) {
        return plays(method, reply(200, refusal(code, message)).build());
    }

    RecordedTemu plays(TemuMethod method, MockResponse response) {
        queue(method.type()).add(response);
        return this;
    }

    MockResponse.Builder reply(int status, String json) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json;charset=UTF-8")
                .addHeader("Date", date)
                .body(json);
    }

    /// Bodies that arrived for a method, in their order.
    List<JsonNode> asked(TemuMethod method) {
        return asked.stream()
                .filter(body -> body.path("type").stringValue().equals(method.type()))
                .toList();
    }

    int calls() {
        return asked.size();
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }
}
