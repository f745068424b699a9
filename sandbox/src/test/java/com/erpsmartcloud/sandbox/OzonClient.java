package com.erpsmartcloud.sandbox;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Calls the marketplace as any client would, and advances the clock so that no limit is met.
final class OzonClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    private final OzonAccess access;
    private final HandClock clock;

    OzonClient(Sandbox sandbox, HandClock clock) {
        this.access = sandbox.ozon();
        this.clock = clock;
    }

    /// The body of a call that must succeed.
    JsonNode ok(String path, String body) throws Exception {
        clock.advance(Duration.ofMillis(30));
        HttpResponse<String> answer = call(path, body);
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    /// Status and body, as in `400 {...}`.
    String failure(String path, String body) throws Exception {
        clock.advance(Duration.ofMillis(30));
        HttpResponse<String> answer = call(path, body);
        return answer.statusCode() + " " + answer.body();
    }

    HttpResponse<String> call(String path, String body) throws Exception {
        return send(request(path).POST(BodyPublishers.ofString(body)).build());
    }

    HttpRequest.Builder request(String path) {
        return anonymous(path)
                .header("Client-Id", access.clientId())
                .header("Api-Key", access.apiKey());
    }

    HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create(access.baseUrl() + path))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20));
    }

    static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
