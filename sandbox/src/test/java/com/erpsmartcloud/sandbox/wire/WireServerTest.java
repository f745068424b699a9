package com.erpsmartcloud.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.erpsmartcloud.sandbox.wire.WireAnswer.Ending;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;

@Timeout(30)
final class WireServerTest {

    private WireServer server;

    @BeforeEach
    void startEcho() throws IOException {
        server = WireServer.start(0, WireServerTest::echo);
    }

    @AfterEach
    void stopEcho() throws IOException {
        server.close();
    }

    @Test
    void aConnectionServesRequestsUntilToldToClose() throws IOException {
        String answers =
                talk(
                        """
                        POST /a?x=1 HTTP/1.1
                        Host: here
                        Content-Length: 3

                        one\
                        POST /b%20c HTTP/1.1
                        connection: Close

                        """);
        assertThat(answers).contains("POST /a one", "POST /b c ", "Connection: keep-alive");
        assertThat(answers.indexOf("Connection: close")).isGreaterThan(answers.indexOf("/a one"));
    }

    @Test
    void bodiesInChunksAreJoined() throws IOException {
        assertThat(
                        talk(
                                """
                                POST /chunks HTTP/1.1
                                Transfer-Encoding: chunked
                                Connection: close

                                3;note=x
                                abc
                                4
                                defg
                                0
                                Trailer: ignored

                                """))
                .endsWith("POST /chunks abcdefg");
    }

    @Test
    void aClientThatAsksMayContinue() throws IOException {
        assertThat(
                        talk(
                                """
                                POST /slow HTTP/1.1
                                Expect: 100-continue
                                Content-Length: 2
                                Connection: close

                                ok\
                                """))
                .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n")
                .endsWith("POST /slow ok");
    }

    @Test
    void anOldClientIsServedOnce() throws IOException {
        assertThat(talk("GET /old HTTP/1.0\n\n")).contains("Connection: close", "GET /old ");
    }

    @Test
    void headAnswersWithoutABody() throws IOException {
        assertThat(talk("HEAD /h HTTP/1.1\nConnection: close\n\n"))
                .contains("Content-Length: 8")
                .endsWith("\r\n\r\n");
    }

    @Test
    void nonsenseIsCutOff() throws IOException {
        assertThat(talk("nonsense\n\n")).isEmpty();
        assertThat(talk("POST / HTTP/1.1\nContent-Length: -1\n\n")).isEmpty();
        assertThat(talk("POST / HTTP/1.1\nContent-Length: 99999999999\n\n")).isEmpty();
        assertThat(talk("POST / HTTP/1.1\nno colon\n\n")).isEmpty();
        assertThat(talk("GET /fine HTTP/1.0\n\n")).contains("200 OK");
    }

    @Test
    void pluggedOutTwiceAndInTwiceItServesAgain() throws IOException {
        server.disconnect();
        server.disconnect();
        server.connect();
        server.connect();
        assertThat(talk("GET /back HTTP/1.0\n\n")).contains("GET /back ");
    }

    private static WireAnswer echo(WireRequest request) {
        String text =
                request.method() + " " + request.path() + " " + new String(request.body(), UTF_8);
        return new WireAnswer(200, Map.of(), text.getBytes(UTF_8), Ending.WHOLE);
    }

    /// Sends the text with the line ends of HTTP and reads until the server closes.
    private String talk(String text) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.ofLiteral("127.0.0.1"), server.uri().getPort())) {
            socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
