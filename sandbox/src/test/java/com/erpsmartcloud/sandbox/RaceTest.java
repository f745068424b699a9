package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Market;
import com.erpsmartcloud.sandbox.market.Race;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// All marketplaces in one sandbox.
final class RaceTest {

    @TempDir Path folder;
    private Sandbox sandbox;

    @BeforeEach
    void startAll() throws Exception {
        sandbox =
                Sandbox.start(
                        folder,
                        SandboxOptions.defaults()
                                .withMarketplaces(Marketplace.all())
                                .withSize(60, 100)
                                .withClock(new HandClock()));
    }

    @AfterEach
    void stopAll() throws Exception {
        sandbox.close();
    }

    @Test
    void everyMarketplaceHasItsLineAndItsFolder() {
        JsonNode line = JsonMapper.shared().readTree(sandbox.describe()).path("marketplaces");
        for (Marketplace each : Marketplace.all()) {
            assertThat(line.at("/" + each.wireName() + "/baseUrl").stringValue())
                    .matches("http://127\\.0\\.0\\.1:\\d+");
            assertThat(folder.resolve(each.wireName()).resolve("world.jsonl")).exists();
        }
    }

    @Test
    void buyersOfAllMarketplacesWantTheSameArticle() throws Exception {
        String article = soldOnBoth();
        long ozon = free(Marketplace.OZON, article);
        long shopee = free(Marketplace.SHOPEE, article);
        int buyers = (int) (ozon + shopee) * Marketplace.all().size() + 20;
        JsonNode report =
                JsonMapper.shared()
                        .readTree(
                                OzonClient.send(
                                                HttpRequest.newBuilder(
                                                                URI.create(
                                                                        sandbox.controlUrl()
                                                                                + "/race"))
                                                        .POST(
                                                                BodyPublishers.ofString(
                                                                        "{\"sku\":\"%s\",\"buyers\":%d}"
                                                                                .formatted(
                                                                                        article,
                                                                                        buyers)))
                                                        .build())
                                        .body());
        assertThat(report.path("attempts")).hasSize(buyers);
        assertThat(report.at("/totals/marketplaces/ozon/bought").longValue()).isEqualTo(ozon);
        assertThat(report.at("/totals/marketplaces/shopee/bought").longValue()).isEqualTo(shopee);
        assertThat(free(Marketplace.OZON, article) + free(Marketplace.SHOPEE, article)).isZero();
    }

    @Test
    void nobodyGetsWhatNobodyHas() {
        List<Race.Attempt> attempts = sandbox.race("NO-SUCH", 6);
        Map<String, Long> reasons =
                attempts.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.reason().orElse(""), Collectors.counting()));
        assertThat(reasons).isEqualTo(Map.of("unknown sku", 6L));
    }

    private String soldOnBoth() {
        return sandbox.market(Marketplace.SHOPEE).listings().stream()
                .filter(each -> each.quantity() > 0)
                .map(Listing::sku)
                .filter(sku -> free(Marketplace.OZON, sku) > 0)
                .findFirst()
                .orElseThrow();
    }

    private long free(Marketplace where, String article) {
        Market market = sandbox.market(where);
        return market.listings().stream()
                .filter(each -> each.sku().equals(article))
                .mapToLong(Listing::quantity)
                .sum();
    }
}
