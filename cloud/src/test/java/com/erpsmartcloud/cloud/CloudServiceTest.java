package com.erpsmartcloud.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketException;
import java.net.URI;
import java.time.Instant;

class CloudServiceTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final CloudService service =
            CloudService.start(new Settings("127.0.0.1", 0), () -> NOON);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void healthTellsStatusVersionAndServerTime() throws IOException {
        HttpURLConnection answer = get("/v1/health");

        assertEquals(200, answer.getResponseCode());
        assertEquals("application/json", answer.getContentType());
        try (InputStream body = answer.getInputStream()) {
            JsonNode health = JsonMapper.shared().readTree(body);
            assertEquals(3, health.size());
            assertEquals("ok", health.get("status").asString());
            assertEquals(NOON, Instant.parse(health.get("time").asString()));
            assertTrue(
                    health.get("version").asString().matches("\\d+\\.\\d+\\.\\d+.*"),
                    () -> "a version, not " + health.get("version"));
        }
    }

    @Test
    void anUnknownAddressIsNotFound() throws IOException {
        assertEquals(404, get("/v1/nothing").getResponseCode());
    }

    /// Refused, or reset: the thread that accepts holds the port until it has woken, a moment after
    /// close returned, and the system drops whoever called in that moment.
    @Test
    void nobodyAnswersAfterClose() {
        service.close();
        assertThrows(SocketException.class, () -> get("/v1/health").getResponseCode());
    }

    private HttpURLConnection get(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(service.address() + path).toURL().openConnection();
        connection.setConnectTimeout(10_000);
        connection.setReadTimeout(10_000);
        return connection;
    }
}
