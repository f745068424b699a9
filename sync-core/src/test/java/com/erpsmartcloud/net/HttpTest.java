package com.erpsmartcloud.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.erpsmartcloud.time.Now;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;

import okio.Buffer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

class HttpTest {

    private static final String SECRET = "secret-0123456789";
    private static final Now NOON = () -> Instant.parse("2026-11-23T12:00:00Z");

    private final MockWebServer server = new MockWebServer();
    private final List<NetworkLog.Entry> log = new ArrayList<>();
    private final Set<String> blocked = new HashSet<>();
    private boolean connected = true;
    private final Http http =
            new Http(
                    () -> connected,
                    blocked::contains,
                    log::add,
                    NOON,
                    new Timeouts(
                            Duration.ofSeconds(5),
                            Duration.ofMillis(300),
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(10)));

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    @Test
    void anAnswerComesWholeWithItsHeaders() throws Exception {
        server.enqueue(reply(200).body("{}").addHeader("Ratelimit-Remaining", "7").build());
        HttpReply reply = http.send(post("/v1/x"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).asString().isEqualTo("{}");
        assertThat(reply.header("RATELIMIT-REMAINING")).contains("7");
        assertThat(server.takeRequest().getHeaders().get("Content-Type"))
                .isEqualTo("application/json");
    }

    @Test
    void everyRequestIsLoggedWithoutItsQueryAndSecrets() throws Exception {
        server.enqueue(reply(404).body("{}").build());
        http.send(post("/v1/x?sign=" + SECRET));
        assertThat(log).hasSize(1);
        NetworkLog.Entry entry = log.getFirst();
        assertThat(entry.host()).isEqualTo("127.0.0.1");
        assertThat(entry.path()).isEqualTo("/v1/x");
        assertThat(entry.purpose()).isEqualTo("test");
        assertThat(entry.status()).isEqualTo(404);
        assertThat(entry.bytesOut()).isPositive();
        assertThat(entry.bytesIn()).isPositive();
        assertThat(entry.tls()).isEmpty();
        assertThat(entry.toString()).doesNotContain(SECRET);
    }

    @Test
    void whileUnpluggedNothingTouchesTheNetwork() {
        connected = false;
        assertThat(failure(post("/v1/x"))).isInstanceOf(NetFailure.NotSent.class);
        assertThat(server.getRequestCount()).isZero();
        assertThat(log).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/v1/x",
                "http://127.0.0.1@example.com/v1/x",
                "http://127.0.0.1.example.com/v1/x",
                "http://10.0.0.1/v1/x",
                "ftp://127.0.0.1/v1/x"
            })
    void plainHttpBeyondThisComputerIsRefused(String address) {
        HttpCall call = HttpCall.post("test", URI.create(address), Map.of(), "{}");
        assertThat(failure(call)).isInstanceOf(NetFailure.UnsafeAddress.class);
        assertThat(log).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "localhost."})
    void aClosedHostIsNotConnectedToHoweverItIsWritten(String host) {
        blocked.add("localhost");
        URI uri = URI.create("https://" + host + ":" + server.getPort() + "/v1/x?sign=" + SECRET);
        assertThat(failure(HttpCall.post("orders", uri, Map.of("Api-Key", SECRET), "{}")))
                .isEqualTo(new NetFailure.Blocked("localhost"));
        assertThat(server.getRequestCount()).isZero();
        assertThat(log).hasSize(1);
        assertThat(log.getFirst().result()).isEqualTo(NetworkLog.Result.BLOCKED);
        assertThat(log.getFirst().bytesOut()).isZero();
        assertThat(log.getFirst().host()).isEqualTo("localhost");
    }

    @Test
    void aBlockActsOnTheNextRequestAndOpeningToo() throws Exception {
        server.enqueue(reply(200).body("{}").build());
        server.enqueue(reply(200).body("{}").build());
        http.send(post("/v1/x"));
        blocked.add("127.0.0.1");
        assertThat(failure(post("/v1/x"))).isInstanceOf(NetFailure.Blocked.class);
        blocked.clear();
        assertThat(http.send(post("/v1/x")).status()).isEqualTo(200);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void theLogSaysWhatARequestCarriesAndHowItEnded() throws Exception {
        server.enqueue(reply(200).body("{}").build());
        server.enqueue(reply(200).onResponseStart(new SocketEffect.CloseSocket()).build());
        http.send(post("/v1/x").carrying(BodyClass.TOKEN));
        failure(post("/v1/x"));
        assertThat(log)
                .extracting(NetworkLog.Entry::carries)
                .containsExactly(BodyClass.TOKEN, BodyClass.MARKETPLACE);
        assertThat(log)
                .extracting(NetworkLog.Entry::result)
                .containsExactly(NetworkLog.Result.ANSWERED, NetworkLog.Result.ANSWER_LOST);
    }

    @Test
    void noConnectionMeansNothingWasSent() throws IOException {
        int port;
        try (ServerSocket unused = new ServerSocket(0)) {
            port = unused.getLocalPort();
        }
        URI nobody = URI.create("http://127.0.0.1:" + port + "/");
        assertThat(failure(HttpCall.post("test", nobody, Map.of(), "{}")))
                .isInstanceOf(NetFailure.NotSent.class);
        assertThat(log).extracting(NetworkLog.Entry::status).containsExactly(0);
    }

    @Test
    void aConnectionCutBeforeTheAnswerMayHaveTakenEffect() {
        server.enqueue(reply(200).onResponseStart(new SocketEffect.CloseSocket()).build());
        assertThat(failure(post("/v1/x"))).isInstanceOf(NetFailure.AnswerLost.class);
        assertThat(server.getRequestCount()).as("nothing is repeated by itself").isEqualTo(1);
    }

    @Test
    void aBodyCutInTheMiddleIsALostAnswer() {
        server.enqueue(
                reply(200)
                        .body("x".repeat(1000))
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build());
        assertThat(failure(post("/v1/x"))).isInstanceOf(NetFailure.AnswerLost.class);
    }

    @Test
    void anAnswerThatDoesNotComeInTimeIsLost() {
        server.enqueue(reply(200).headersDelay(3, TimeUnit.SECONDS).body("{}").build());
        assertThat(failure(post("/v1/x"))).isInstanceOf(NetFailure.AnswerLost.class);
    }

    @Test
    void anAnswerBeyondTheCapIsNotReadToItsEnd() {
        Buffer tooMuch = new Buffer().write(new byte[Http.MAX_REPLY_BYTES + 1]);
        server.enqueue(reply(200).body(tooMuch).build());
        assertThat(failure(post("/v1/x"))).isEqualTo(new NetFailure.TooBig(Http.MAX_REPLY_BYTES));
    }

    @Test
    void aRedirectIsAnAnswerAndIsNotFollowed() throws Exception {
        server.enqueue(reply(307).addHeader("Location", "https://example.com/").build());
        assertThat(http.send(post("/v1/x")).status()).isEqualTo(307);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 503})
    void aStatusThatInvitesRepetitionIsHandedOn(int status) throws Exception {
        server.enqueue(reply(status).addHeader("Retry-After", "0").build());
        assertThat(http.send(post("/v1/x")).status()).isEqualTo(status);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aHeaderThatCannotBeSentIsNamedWithoutItsValue() {
        HttpCall call =
                HttpCall.post(
                        "test",
                        server.url("/").uri(),
                        Map.of("Api-Key", SECRET + "\u043a\u043b\u044e\u0447"),
                        "{}");
        assertThatThrownBy(() -> http.send(call))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Api-Key")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void aLogThatFailsDoesNotChangeTheAnswer() throws Exception {
        server.enqueue(reply(200).body("{}").build());
        NetworkLog broken =
                _ -> {
                    throw new IllegalStateException("the log is full, on purpose");
                };
        try (Http careless = new Http(() -> true, broken, NOON)) {
            assertThat(careless.send(post("/v1/x")).status()).isEqualTo(200);
        }
    }

    private static MockResponse.Builder reply(int status) {
        return new MockResponse.Builder().code(status);
    }

    private HttpCall post(String path) {
        URI uri = URI.create("http://127.0.0.1:" + server.getPort() + path);
        return HttpCall.post("test", uri, Map.of("Api-Key", SECRET), "{}");
    }

    private NetFailure failure(HttpCall call) {
        NetException thrown = catchThrowableOfType(NetException.class, () -> http.send(call));
        assertThat(thrown).isNotNull();
        assertThat(thrown).hasMessageNotContaining(SECRET);
        return thrown.failure();
    }
}
