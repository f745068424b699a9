package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// The line the sandbox prints and its control API, for all four marketplaces.
final class FourMarketplacesTest {

    /// Source: what sellers' programs need to know of each, by its own names.
    private static final Map<String, List<String>> LINE =
            Map.of(
                    "ozon", List.of("baseUrl", "clientId", "apiKey"),
                    "shopee",
                            List.of(
                                    "baseUrl",
                                    "authUrl",
                                    "partnerId",
                                    "partnerKey",
                                    "shopId",
                                    "accessToken",
                                    "refreshToken"),
                    "mercadolibre",
                            List.of(
                                    "baseUrl",
                                    "authUrl",
                                    "clientId",
                                    "clientSecret",
                                    "accessToken",
                                    "refreshToken",
                                    "userId"),
                    "temu", List.of("baseUrl", "appKey", "appSecret", "accessToken"));

    @TempDir Path folder;

    @Test
    void eachIsDescribedAndObeysTheControlApi() throws Exception {
        try (Sandbox sandbox =
                Sandbox.start(
                        folder,
                        SandboxOptions.defaults()
                                .withMarketplaces(Marketplace.all())
                                .withSize(20, 30)
                                .withClock(new HandClock()))) {
            JsonNode line = JsonMapper.shared().readTree(sandbox.describe());
            assertThat(sandbox.describe()).doesNotContain("\n");
            assertThat(line.path("control").stringValue())
                    .isEqualTo(sandbox.controlUrl().toString());
            assertThat(line.path("marketplaces").propertyNames())
                    .containsExactlyInAnyOrderElementsOf(LINE.keySet());
            for (Map.Entry<String, List<String>> each : LINE.entrySet()) {
                JsonNode access = line.path("marketplaces").path(each.getKey());
                assertThat(access.propertyNames()).as(each.getKey()).containsAll(each.getValue());
                each.getValue()
                        .forEach(field ->
                                assertThat(access.path(field).asString())
                                        .as(each.getKey() + " " + field)
                                        .isNotEmpty());
                buyAndCancel(sandbox.controlUrl(), each.getKey());
            }
        }
    }

    private static void buyAndCancel(URI control, String marketplace) throws Exception {
        JsonNode listing = firstOnSale(control, marketplace);
        String sku = listing.path("sku").stringValue();
        long before = listing.path("quantity").longValue();
        String bought =
                post(
                        control,
                        "/buy",
                        "{\"marketplace\":\"%s\",\"sku\":\"%s\",\"quantity\":1}"
                                .formatted(marketplace, sku));
        String order = JsonMapper.shared().readTree(bought).path("orderId").stringValue();
        assertThat(order(control, marketplace, order)).as(marketplace).hasSize(1);
        assertThat(quantity(control, marketplace, listing)).as(marketplace).isEqualTo(before - 1);
        String status = order(control, marketplace, order).getFirst().path("status").asString();
        post(
                control,
                "/cancel",
                "{\"marketplace\":\"%s\",\"orderId\":\"%s\"}".formatted(marketplace, order));
        assertThat(order(control, marketplace, order).getFirst().path("status").asString())
                .as(marketplace)
                .isNotEqualTo(status);
        assertThat(quantity(control, marketplace, listing)).as(marketplace).isEqualTo(before);
    }

    private static JsonNode firstOnSale(URI control, String marketplace) throws Exception {
        return rows(control, "/listings", marketplace).stream()
                .filter(each -> each.path("quantity").longValue() > 1)
                .findFirst()
                .orElseThrow();
    }

    private static long quantity(URI control, String marketplace, JsonNode listing)
            throws Exception {
        return rows(control, "/listings", marketplace).stream()
                .filter(each -> each.path("externalId").equals(listing.path("externalId")))
                .mapToLong(each -> each.path("quantity").longValue())
                .sum();
    }

    private static List<JsonNode> order(URI control, String marketplace, String id)
            throws Exception {
        return rows(control, "/orders", marketplace).stream()
                .filter(each -> each.path("orderId").stringValue().equals(id))
                .toList();
    }

    private static List<JsonNode> rows(URI control, String path, String marketplace)
            throws Exception {
        HttpResponse<String> answer =
                OzonClient.send(
                        HttpRequest.newBuilder(
                                        URI.create(control + path + "?marketplace=" + marketplace))
                                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(
                        JsonMapper.shared().readTree(answer.body()).spliterator(), false)
                .toList();
    }

    private static String post(URI control, String path, String body) throws Exception {
        HttpResponse<String> answer =
                OzonClient.send(
                        HttpRequest.newBuilder(URI.create(control + path))
                                .POST(BodyPublishers.ofString(body))
                                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
