package com.erpsmartcloud.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// Calls the marketplace as any client would, and advances the clock so that no limit is met.
final class TemuClient {

    private final Map<String, Object> access;
    private final HandClock clock;

    TemuClient(Sandbox sandbox, HandClock clock) {
        this.access = sandbox.market(Marketplace.TEMU).access();
        this.clock = clock;
    }

    String text(String name) {
        return String.valueOf(access.get(name));
    }

    /// The result of a call that must succeed.
    JsonNode ok(String type, String parameters) throws Exception {
        JsonNode answer = answer(type, parameters);
        if (!answer.path("success").booleanValue()) {
            throw new IOException(answer.toString());
        }
        return answer.path("result");
    }

    /// The code of a call that must be refused.
    int refusal(String type, String parameters) throws Exception {
        JsonNode answer = answer(type, parameters);
        if (answer.path("success").booleanValue()) {
            throw new IOException("not refused: " + answer);
        }
        return answer.path("errorCode").intValue();
    }

    JsonNode answer(String type, String parameters) throws Exception {
        clock.advance(Duration.ofMillis(60));
        return JsonMapper.shared().readTree(call(type, parameters).body());
    }

    HttpResponse<String> call(String type, String parameters) throws Exception {
        return post(signed(body(type, parameters)).toString());
    }

    /// Common and business parameters, not signed yet.
    ObjectNode body(String type, String parameters) {
        ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(parameters);
        body.put("type", type).put("app_key", text("appKey"));
        body.put("access_token", text("accessToken")).put("data_type", "JSON");
        return body.put("timestamp", clock.instant().getEpochSecond());
    }

    ObjectNode signed(ObjectNode body) throws Exception {
        return body.put("sign", sign(text("appSecret"), body));
    }

    HttpResponse<String> post(String body) throws Exception {
        return OzonClient.send(
                request("/openapi/router").POST(BodyPublishers.ofString(body)).build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(text("baseUrl") + path))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20));
    }

    static String sign(String secret, ObjectNode body) throws Exception {
        TreeMap<String, String> sorted = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : body.properties()) {
            if (!each.getValue().isNull() && !each.getKey().equals("sign")) {
                JsonNode value = each.getValue();
                sorted.put(
                        each.getKey(), value.isString() ? value.stringValue() : value.toString());
            }
        }
        StringBuilder base = new StringBuilder(secret);
        sorted.forEach((name, value) -> base.append(name).append(value));
        byte[] md5 =
                MessageDigest.getInstance("MD5")
                        .digest(base.append(secret).toString().getBytes(UTF_8));
        StringBuilder hex = new StringBuilder();
        for (byte each : md5) {
            hex.append("%02X".formatted(each & 0xff));
        }
        return hex.toString();
    }
}
