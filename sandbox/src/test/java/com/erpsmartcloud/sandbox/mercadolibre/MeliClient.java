package com.erpsmartcloud.sandbox.mercadolibre;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.erpsmartcloud.sandbox.HandClock;
import com.erpsmartcloud.sandbox.json.Json;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Calls the marketplace as any client would.
final class MeliClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    private final Map<String, Object> access;
    private final HandClock clock;
    private String token;

    MeliClient(Map<String, Object> access, HandClock clock) {
        this.access = access;
        this.clock = clock;
        this.token = access("accessToken");
    }

    String access(String name) {
        return String.valueOf(access.get(name));
    }

    void use(String accessToken) {
        token = accessToken;
    }

    /// The body of a call that must succeed.
    JsonNode ok(String path, String... headers) throws Exception {
        return json(get(path, headers), 200);
    }

    JsonNode put(String path, String body, String... headers) throws Exception {
        return json(send("PUT", path, body, headers), 200);
    }

    static JsonNode json(HttpResponse<String> answer, int status) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return Json.MAPPER.readTree(answer.body());
    }

    /// Status and body, as in `400 {...}`.
    static String text(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.body();
    }

    String failure(String path, String... headers) throws Exception {
        return text(get(path, headers));
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, "", headers);
    }

    /// @param headers names and values in turn
    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws Exception {
        clock.advance(Duration.ofMillis(30));
        return send(request(method, path, body, headers));
    }

    HttpRequest request(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = anonymous(path).header("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.method(method, BodyPublishers.ofString(body)).build();
    }

    HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create(access("baseUrl") + path))
                .timeout(Duration.ofSeconds(20));
    }

    /// @param form names and values in turn
    HttpResponse<String> form(String path, String... form) throws Exception {
        HttpRequest request =
                anonymous(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encode(form)))
                        .build();
        return send(request);
    }

    HttpResponse<String> refresh(String refreshToken) throws Exception {
        return form(
                "/oauth/token",
                "grant_type",
                "refresh_token",
                "client_id",
                access("clientId"),
                "client_secret",
                access("clientSecret"),
                "refresh_token",
                refreshToken);
    }

    static String encode(String... form) {
        return IntStream.range(0, form.length / 2)
                .mapToObj(at -> form[at * 2] + "=" + URLEncoder.encode(form[at * 2 + 1], UTF_8))
                .collect(Collectors.joining("&"));
    }

    static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HTTP.send(request, BodyHandlers.ofString());
    }

    static CompletableFuture<HttpResponse<String>> later(HttpRequest request) {
        return HTTP.sendAsync(request, BodyHandlers.ofString());
    }
}
