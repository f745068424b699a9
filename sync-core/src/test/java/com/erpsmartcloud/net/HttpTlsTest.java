package com.erpsmartcloud.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.erpsmartcloud.time.Now;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A real server with real TLS on this computer. Policy clause 7: TLS in transit.
class HttpTlsTest {

    private static final String TRUSTED = "javax.net.ssl.trustStore";
    private static final Now NOON = () -> Instant.parse("2026-11-23T12:00:00Z");

    private static final Timeouts SHORT =
            new Timeouts(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10));

    private final MockWebServer server = new MockWebServer();
    private final List<NetworkLog.Entry> log = new ArrayList<>();

    @TempDir Path folder;

    @AfterEach
    void stop() {
        server.close();
        System.clearProperty(TRUSTED);
        System.clearProperty(TRUSTED + "Password");
    }

    @Test
    void aCertificateNobodyVouchesForIsRefusedBeforeAnythingIsSent() throws Exception {
        serve(TestCertificate.bySelf(folder, "localhost"));
        assertThat(refused()).isEqualTo(new NetFailure.BadCertificate("localhost"));
        assertNothingArrived();
    }

    @Test
    void aCertificateForAnotherHostIsRefusedEvenFromAMakerWeTrust() throws Exception {
        TestCertificate other = TestCertificate.byMaker(folder, "shop.example", "-1d", 30);
        trust(other);
        serve(other);
        assertThat(refused()).isEqualTo(new NetFailure.BadCertificate("localhost"));
        assertNothingArrived();
    }

    @Test
    void aCertificateThatHasRunOutIsRefusedEvenFromAMakerWeTrust() throws Exception {
        TestCertificate old = TestCertificate.byMaker(folder, "localhost", "-20d", 5);
        trust(old);
        serve(old);
        NetFailure failure = refused();
        assertThat(failure).isInstanceOf(NetFailure.BadCertificate.class);
        assertNothingArrived();
    }

    @Test
    void aGoodCertificatePassesAndTheLogNamesTheVersionOfTls() throws Exception {
        TestCertificate good = TestCertificate.byMaker(folder, "localhost", "-1d", 30);
        trust(good);
        serve(good);
        server.enqueue(new MockResponse.Builder().code(200).body("{}").build());
        try (Http http = new Http(() -> true, HostBlocks.NONE, log::add, NOON, SHORT)) {
            assertThat(http.send(call()).status()).isEqualTo(200);
        }
        assertThat(log.getFirst().tls()).isIn("TLSv1.3", "TLSv1.2");
        assertThat(log.getFirst().result()).isEqualTo(NetworkLog.Result.ANSWERED);
    }

    private void serve(TestCertificate certificate) throws Exception {
        server.useHttps(certificate.sockets());
        server.start();
    }

    private static void trust(TestCertificate certificate) throws Exception {
        System.setProperty(TRUSTED, certificate.makerList().toString());
        System.setProperty(TRUSTED + "Password", TestCertificate.PASSWORD);
    }

    private NetFailure refused() {
        try (Http http = new Http(() -> true, HostBlocks.NONE, log::add, NOON, SHORT)) {
            NetException thrown = catchThrowableOfType(NetException.class, () -> http.send(call()));
            assertThat(thrown).isNotNull();
            return thrown.failure();
        }
    }

    private HttpCall call() {
        URI uri = URI.create("https://localhost:" + server.getPort() + "/v1/x");
        return HttpCall.post("orders", uri, Map.of("Api-Key", "secret"), "{}");
    }

    private void assertNothingArrived() {
        assertThat(server.getRequestCount()).isZero();
        assertThat(log)
                .extracting(NetworkLog.Entry::result)
                .containsExactly(NetworkLog.Result.BAD_CERTIFICATE);
        assertThat(log.getFirst().bytesOut()).isZero();
    }
}
