package com.erpsmartcloud.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Calls the marketplace as any client would, signing by itself.
final class ShopeeClient {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final ShopeeAccess access;
    private final HandClock clock;
    private String accessToken;
    private String refreshToken;

    ShopeeClient(Sandbox sandbox, HandClock clock) {
        this.access = sandbox.shopee();
        this.clock = clock;
        this.accessToken = access.accessToken();
        this.refreshToken = access.refreshToken();
    }

    String refreshToken() {
        return refreshToken;
    }

    void use(String newAccess, String newRefresh) {
        accessToken = newAccess;
        refreshToken = newRefresh;
    }

    /// The whole answer of a call that must succeed.
    JsonNode ok(String path, String query) throws Exception {
        return succeeded(get(path, query));
    }

    JsonNode done(String path, String body) throws Exception {
        return succeeded(post(path, body));
    }

    /// `error: message`
    String refused(String path, String query) throws Exception {
        return failure(get(path, query));
    }

    String refusedWrite(String path, String body) throws Exception {
        return failure(post(path, body));
    }

    HttpResponse<String> get(String path, String query) throws Exception {
        return OzonClient.send(signed(path, query).GET().build());
    }

    HttpResponse<String> post(String path, String body) throws Exception {
        return OzonClient.send(
                signed(path, "")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    /// A call without a token.
    HttpResponse<String> open(String path, String query, String body) throws Exception {
        HttpRequest.Builder request = request(path, publicQuery(path) + "&" + query);
        return OzonClient.send(
                body.isEmpty()
                        ? request.GET().build()
                        : request.POST(BodyPublishers.ofString(body)).build());
    }

    JsonNode refresh(String token) throws Exception {
        return json(open("/api/v2/auth/access_token/get", "", refreshBody(token)));
    }

    String refreshBody(String token) {
        return "{\"refresh_token\":\"%s\",\"partner_id\":%d,\"shop_id\":%d}"
                .formatted(token, access.partnerId(), access.shopId());
    }

    HttpRequest.Builder signed(String path, String query) throws Exception {
        String full = path.startsWith("/api") ? path : "/api/v2" + path;
        String sign = sign(access.partnerId() + full + seconds() + accessToken + access.shopId());
        return request(
                full,
                "partner_id=%d&timestamp=%d&access_token=%s&shop_id=%d&sign=%s&%s"
                        .formatted(
                                access.partnerId(),
                                seconds(),
                                accessToken,
                                access.shopId(),
                                sign,
                                query));
    }

    String publicQuery(String path) throws Exception {
        return "partner_id=%d&timestamp=%d&sign=%s"
                .formatted(
                        access.partnerId(), seconds(), sign(access.partnerId() + path + seconds()));
    }

    HttpRequest.Builder request(String path, String query) {
        return HttpRequest.newBuilder(URI.create(access.baseUrl() + path + "?" + query))
                .timeout(Duration.ofSeconds(20));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static String failure(HttpResponse<String> answer) {
        JsonNode body = json(answer);
        return body.path("error").stringValue() + ": " + body.path("message").stringValue();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private long seconds() {
        return clock.instant().getEpochSecond();
    }

    private String sign(String base) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(access.partnerKey().getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(base.getBytes(UTF_8)));
    }

    private static JsonNode succeeded(HttpResponse<String> answer) throws IOException {
        JsonNode body = json(answer);
        if (answer.statusCode() != 200 || !body.path("error").stringValue().isEmpty()) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return body;
    }
}
