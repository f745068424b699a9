package com.erpsmartcloud.sandbox.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.erpsmartcloud.sandbox.control.Controls.Outcome;
import com.erpsmartcloud.sandbox.market.Market;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// The control API on 127.0.0.1.
///
/// Web pages a browser has open must not reach it: a foreign `Host` (a name made to point here) and
/// any `Origin` are refused.
public final class ControlServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);
    private static final int MOST_BYTES = 1 << 16;
    private static final Pattern LOOPBACK =
            Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Controls controls;

    private ControlServer(HttpServer server, Controls controls) {
        this.server = server;
        this.controls = controls;
    }

    /// @param port 0 takes any free port
    public static ControlServer start(int port, Map<String, Market> markets) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
        ControlServer control =
                new ControlServer(HttpServer.create(address, 0), new Controls(markets));
        control.server.createContext("/", control::handle);
        control.server.setExecutor(control.threads);
        control.server.start();
        return control;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Outcome outcome = outcome(exchange);
            byte[] body = JsonMapper.shared().writeValueAsBytes(outcome.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(outcome.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Outcome outcome(HttpExchange exchange) throws IOException {
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
        if (!LOOPBACK.matcher(host).matches()
                || exchange.getRequestHeaders().containsKey("Origin")) {
            return error(403, "only programs on this machine may call");
        }
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return error(413, "body is longer than " + MOST_BYTES + " bytes");
        }
        URI uri = exchange.getRequestURI();
        String call = exchange.getRequestMethod() + " " + uri.getPath();
        try {
            return controls.run(call, query(uri), body)
                    .orElseGet(() -> error(404, "no call " + call));
        } catch (BadInput mistake) {
            return error(mistake.status(), String.valueOf(mistake.getMessage()));
        } catch (IOException | RuntimeException broken) {
            LOG.error("{} failed", call, broken);
            return error(500, "failed: " + broken);
        }
    }

    private static Outcome error(int status, String message) {
        return new Outcome(status, Map.of("error", message));
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new HashMap<>();
        String raw = Optional.ofNullable(uri.getRawQuery()).orElse("");
        for (String pair : raw.split("&", -1)) {
            String[] sides = pair.split("=", 2);
            if (sides.length == 2) {
                query.put(sides[0], URLDecoder.decode(sides[1], UTF_8));
            }
        }
        return query;
    }
}
