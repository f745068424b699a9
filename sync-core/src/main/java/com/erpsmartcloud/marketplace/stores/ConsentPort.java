package com.erpsmartcloud.marketplace.stores;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Waits on this computer, and only on it, for the browser to come back from a marketplace's page.
///
/// Works where the marketplace may lead back to `127.0.0.1`; elsewhere the seller pastes the
/// address. What arrives is not believed here: [com.erpsmartcloud.marketplace.Consent#answer] reads
/// it.
public final class ConsentPort implements AutoCloseable {

    private static final String PATH = "/agreed";
    private static final int MOST_WAITING = 8;
    private static final int LONGEST_ADDRESS = 8_000;

    private final HttpServer server;
    private final LinkedBlockingQueue<String> arrived = new LinkedBlockingQueue<>(MOST_WAITING);

    private ConsentPort(HttpServer server) {
        this.server = server;
    }

    /// @param page shown in the browser afterwards, HTML
    /// @throws IOException if no port can be opened
    public static ConsentPort open(String page) throws IOException {
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), MOST_WAITING);
        ConsentPort port = new ConsentPort(server);
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        server.createContext(PATH, exchange -> port.answer(exchange, body));
        server.start();
        return port;
    }

    public URI redirect() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    /// @return the address that was called, with its query; empty if none was in this time
    public Optional<String> address(Duration wait) throws InterruptedException {
        return Optional.ofNullable(arrived.poll(wait.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException {
        try (exchange) {
            String address = exchange.getRequestURI().toString();
            boolean taken =
                    exchange.getRequestMethod().equals("GET")
                            && exchange.getRequestURI().getPath().equals(PATH)
                            && address.length() <= LONGEST_ADDRESS
                            && arrived.offer(address);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            // The address holds the code: nothing the browser loads next may learn it.
            exchange.getResponseHeaders().add("Referrer-Policy", "no-referrer");
            exchange.getResponseHeaders().add("Cache-Control", "no-store");
            exchange.sendResponseHeaders(taken ? 200 : 400, taken ? body.length : -1);
            if (taken) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
