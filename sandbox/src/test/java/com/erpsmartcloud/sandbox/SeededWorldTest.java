package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.sandbox.market.Order;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

final class SeededWorldTest {

    @TempDir Path folder;
    private final HandClock clock = new HandClock();
    private Sandbox sandbox;
    private OzonClient ozon;

    @BeforeEach
    void startSandbox() throws IOException {
        sandbox = Sandbox.start(folder, SandboxOptions.defaults().withClock(clock));
        ozon = new OzonClient(sandbox, clock);
    }

    @AfterEach
    void stopSandbox() throws IOException {
        sandbox.close();
    }

    @Test
    void aClientThatFollowsCursorsMeetsEveryPostingOnce() throws Exception {
        Set<String> numbers = new HashSet<>();
        int pages = 0;
        JsonNode page = JsonMapper.shared().readTree("{\"cursor\":\"\"}");
        do {
            page =
                    ozon.ok(
                            "/v4/posting/fbs/list",
                            "{\"filter\":{\"since\":\"2026-08-01T00:00:00Z\",\"to\":\"2026-11-24T00:00:00Z\"},\"limit\":100,\"cursor\":\"%s\"}"
                                    .formatted(page.path("cursor").stringValue()));
            for (JsonNode row : page.path("postings")) {
                assertThat(numbers.add(row.path("posting_number").stringValue())).isTrue();
            }
            pages++;
        } while (page.path("has_next").booleanValue());
        assertThat(numbers).hasSize(5_000);
        assertThat(pages).isEqualTo(51);
    }

    @Test
    void theMixIsThatOfABusyShop() throws Exception {
        Map<String, Long> mix =
                sandbox.orders().stream()
                        .collect(Collectors.groupingBy(Order::status, Collectors.counting()));
        assertThat(mix.get("delivered")).isBetween(4_300L, 4_800L);
        assertThat(mix.get("cancelled")).isBetween(100L, 400L);
        long open =
                mix.entrySet().stream()
                        .filter(each -> each.getKey().startsWith("awaiting_"))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        assertThat(open).isBetween(50L, 120L);
        assertThat(mix)
                .containsKeys(
                        "awaiting_verification",
                        "awaiting_approve",
                        "awaiting_packaging",
                        "awaiting_registration",
                        "awaiting_deliver",
                        "acceptance_in_progress",
                        "arbitration",
                        "client_arbitration",
                        "not_accepted",
                        "delivering",
                        "driver_pickup");
        assertThat(StockBalance.problems(ozon, sandbox)).isEmpty();
        assertThat(late()).isBetween(2, 20);
    }

    @Test
    void productsHaveDistinctArticlesAndNames() throws Exception {
        assertThat(sandbox.listings()).hasSize(295);
        assertThat(sandbox.listings().stream().map(each -> each.sku()).distinct()).hasSize(295);
        assertThat(sandbox.listings()).extracting("sku").contains("MUG-NORD-350-WHT");
        List<String> names = new ArrayList<>();
        ozon.ok("/v3/product/info/list", "{\"sku\":" + skus() + "}")
                .path("items")
                .forEach(item -> names.add(item.path("name").stringValue()));
        assertThat(names).hasSize(300).doesNotHaveDuplicates();
        assertThat(names).contains("Кружка керамическая «Норд», 350 мл, белый");
    }

    @Test
    void theSameSeedMakesTheSameWorldWithAnotherKey(@TempDir Path other) throws Exception {
        try (Sandbox twin = Sandbox.start(other, SandboxOptions.defaults().withClock(clock))) {
            assertThat(twin.orders()).isEqualTo(sandbox.orders());
            assertThat(twin.listings()).isEqualTo(sandbox.listings());
            assertThat(twin.ozon().clientId()).isEqualTo(sandbox.ozon().clientId());
            assertThat(twin.ozon().apiKey()).isNotEqualTo(sandbox.ozon().apiKey());
        }
        Path third = Files.createDirectory(other.resolve("third"));
        try (Sandbox stranger =
                Sandbox.start(third, SandboxOptions.defaults().withClock(clock).withSeed(7))) {
            assertThat(stranger.orders()).isNotEqualTo(sandbox.orders());
        }
    }

    @Test
    void aSecondStartSeesTheSameWorldAndItGoesOn() throws Exception {
        String article =
                sandbox.listings().stream()
                        .filter(each -> each.quantity() > 3)
                        .findFirst()
                        .orElseThrow()
                        .sku();
        sandbox.buy(article, 2);
        List<Order> before = sandbox.orders();
        OzonAccess access = sandbox.ozon();
        sandbox.close();
        startSandbox();
        assertThat(sandbox.orders()).isEqualTo(before);
        assertThat(sandbox.ozon().apiKey()).isEqualTo(access.apiKey());
        sandbox.close();
        clock.advance(Duration.ofDays(5));
        startSandbox();
        assertThat(sandbox.orders()).hasSameSizeAs(before).isNotEqualTo(before);
        assertThat(StockBalance.problems(ozon, sandbox)).isEmpty();
    }

    @Test
    void aFolderServesOneSandboxAtATime() {
        assertThatThrownBy(() -> Sandbox.start(folder, SandboxOptions.defaults()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another sandbox is running");
    }

    private int late() throws Exception {
        JsonNode page =
                ozon.ok(
                        "/v4/posting/fbs/unfulfilled/list",
                        "{\"filter\":{\"cutoff_from\":\"2026-11-01T00:00:00Z\",\"cutoff_to\":\"2026-11-23T10:00:00Z\",\"statuses\":[\"awaiting_packaging\",\"awaiting_deliver\"]},\"limit\":100}");
        return page.path("count").intValue();
    }

    private static String skus() {
        List<Long> skus = new ArrayList<>();
        for (long sku = 900_000_001L; sku <= 900_000_300L; sku++) {
            skus.add(sku);
        }
        return skus.toString();
    }
}
