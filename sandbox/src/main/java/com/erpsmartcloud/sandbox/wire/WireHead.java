package com.erpsmartcloud.sandbox.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Request line and headers of one request (RFC 9112).
record WireHead(
        String method, String path, String query, String version, Map<String, String> headers) {

    private static final int MAX_LINE = 1 << 14;
    private static final int MAX_HEADERS = 200;

    /// @return empty when the client has closed the connection between two requests
    static Optional<WireHead> read(InputStream in) throws IOException {
        Optional<String> first = readLine(in);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = first.get().split(" ", -1);
        if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
            throw new IOException("not an HTTP/1 request line");
        }
        URI target = parse(parts[1]);
        String path = Optional.ofNullable(target.getPath()).orElse("");
        String query = Optional.ofNullable(target.getRawQuery()).orElse("");
        return Optional.of(
                new WireHead(
                        parts[0], path.isEmpty() ? "/" : path, query, parts[2], readHeaders(in)));
    }

    WireRequest withBody(byte[] body) {
        return new WireRequest(method, path, query, headers, body);
    }

    boolean keepsAlive() {
        String connection = headers.getOrDefault("connection", "").toLowerCase(Locale.ROOT);
        return version.equals("HTTP/1.0")
                ? connection.contains("keep-alive")
                : !connection.contains("close");
    }

    boolean asksToContinue() {
        return headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue");
    }

    /// A line without its end; empty at the end of the stream.
    static Optional<String> readLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int next = in.read(); next != -1; next = in.read()) {
            if (next == '\n') {
                return Optional.of(line.toString(ISO_8859_1));
            }
            if (next != '\r') {
                line.write(next);
            }
            if (line.size() > MAX_LINE) {
                throw new IOException("header line too long");
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> readHeaders(InputStream in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (int count = 0; count < MAX_HEADERS; count++) {
            String line = readLine(in).orElseThrow(() -> new IOException("headers cut off"));
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new IOException("header without a name");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        throw new IOException("too many headers");
    }

    private static URI parse(String target) throws IOException {
        try {
            return new URI(target);
        } catch (URISyntaxException malformed) {
            throw new IOException("malformed request target", malformed);
        }
    }
}
