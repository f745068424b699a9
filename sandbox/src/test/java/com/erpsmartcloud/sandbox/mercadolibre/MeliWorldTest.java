package com.erpsmartcloud.sandbox.mercadolibre;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.Marketplace;
import com.erpsmartcloud.sandbox.MercadoLibreAccess;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Market;
import com.erpsmartcloud.sandbox.market.Order;
import com.erpsmartcloud.sandbox.market.Purchase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class MeliWorldTest extends MeliTestCase {

    @Override
    SandboxOptions options() {
        return SandboxOptions.defaults()
                .withMarketplaces(Marketplace.all())
                .withSize(300, 600)
                .withClock(clock);
    }

    @Test
    void theLineTellsWhatAClientNeeds() {
        JsonNode line =
                JsonMapper.shared().readTree(sandbox.describe()).at("/marketplaces/mercadolibre");
        assertThat(line.propertyNames())
                .containsExactly(
                        "baseUrl",
                        "authUrl",
                        "clientId",
                        "clientSecret",
                        "redirectUri",
                        "accessToken",
                        "refreshToken",
                        "userId");
        assertThat(line.path("baseUrl").stringValue()).matches("http://127\\.0\\.0\\.1:\\d+");
        assertThat(line.path("userId").isIntegralNumber()).isTrue();
        assertThat(line.path("refreshToken").stringValue()).startsWith("TG-");
        MercadoLibreAccess access = sandbox.mercadoLibre();
        assertThat(access.refreshToken()).isEqualTo(line.path("refreshToken").stringValue());
        assertThat(access.toString())
                .doesNotContain(access.refreshToken(), access.accessToken(), access.clientSecret());
    }

    @Test
    void mostArticlesAreTheOnesOfTheOtherMarketplaces() {
        Set<String> here = articles(Marketplace.MERCADO_LIBRE);
        Set<String> there = articles(Marketplace.OZON);
        assertThat(here).hasSizeBetween(285, 300);
        Set<String> both = new HashSet<>(here);
        both.retainAll(there);
        assertThat(both).hasSizeGreaterThan(here.size() * 85 / 100);
        assertThat(here).contains("MUG-NORD-350-WHT").anyMatch(sku -> sku.endsWith("-MX"));
        assertThat(market().listings()).allMatch(each -> each.currency().equals("MXN"));
        assertThat(market().orders()).hasSize(600);
    }

    @Test
    void theSameSeedMakesTheSameWorldWithOtherSecrets(@TempDir Path other) throws Exception {
        try (Sandbox twin = Sandbox.start(other, options())) {
            var market = twin.market(Marketplace.MERCADO_LIBRE);
            assertThat(market.orders()).isEqualTo(market().orders());
            assertThat(market.listings()).isEqualTo(market().listings());
            assertThat(market.access().get("userId")).isEqualTo(market().access().get("userId"));
            assertThat(market.access().get("clientSecret"))
                    .isNotEqualTo(market().access().get("clientSecret"));
            assertThat(market.access().get("accessToken"))
                    .isNotEqualTo(market().access().get("accessToken"));
        }
    }

    @Test
    void whatWasSoldOutlivesAKill(@TempDir Path copy) throws Exception {
        String sku = listing().sku();
        String id = ((Purchase.Bought) market().buy(sku, 1)).orderId();
        String other = ((Purchase.Bought) market().buy(sku, 2)).orderId();
        market().cancel(other);
        List<Order> orders = market().orders();
        List<Listing> listings = market().listings();
        // The process is not asked to close: what it has written must be enough.
        copyTree(folder, copy);
        Files.writeString(
                copy.resolve("mercadolibre/changes-1.jsonl"),
                "[{\"is\":\"sale\",\"i",
                StandardOpenOption.APPEND);
        try (Sandbox second = Sandbox.start(copy, options())) {
            assertThat(second.market(Marketplace.MERCADO_LIBRE).orders()).isEqualTo(orders);
            assertThat(second.market(Marketplace.MERCADO_LIBRE).listings()).isEqualTo(listings);
        }
        assertThat(orders).extracting(Order::orderId).contains(id, other);
    }

    @Test
    void buyersComeAtTheSpeedThatIsSetAndNeverGetMoreThanThereIs() {
        int before = market().orders().size();
        market().buyersPerMinute(60);
        clock.advance(Duration.ofMinutes(5));
        int after = market().orders().size();
        assertThat(after - before).isBetween(100, 300);
        market().buyersPerMinute(6_000);
        clock.advance(Duration.ofMinutes(1));
        assertThat(market().listings()).allMatch(each -> each.quantity() >= 0);
        market().buyersPerMinute(0);
        int end = market().orders().size();
        clock.advance(Duration.ofHours(1));
        assertThat(market().orders()).hasSize(end);
    }

    @Test
    void buyersOfAllMarketplacesRaceForOneArticle() {
        String sku = listing().sku();
        long units = quantity(sku);
        var attempts = sandbox.race(sku, 40);
        long bought =
                attempts.stream()
                        .filter(each -> each.marketplace().equals("mercadolibre"))
                        .filter(each -> each.orderId().isPresent())
                        .count();
        assertThat(bought)
                .isEqualTo(
                        Math.min(
                                units,
                                attempts.stream()
                                        .filter(each -> each.marketplace().equals("mercadolibre"))
                                        .count()));
        assertThat(quantity(sku)).isEqualTo(units - bought);
    }

    @Test
    void oldParcelsGoOnWithTime() {
        List<Order> before = market().orders();
        clock.advance(Duration.ofDays(2));
        assertThat(market().orders()).hasSameSizeAs(before).isNotEqualTo(before);
        assertThat(market().orders())
                .extracting(Order::status)
                .doesNotContain("payment_required", "payment_in_process");
    }

    private Market market() {
        return sandbox.market(Marketplace.MERCADO_LIBRE);
    }

    private Listing listing() {
        return market().listings().stream()
                .filter(each -> each.quantity() >= 5 && !each.sku().endsWith("-MX"))
                .findFirst()
                .orElseThrow();
    }

    private long quantity(String sku) {
        return market().listings().stream()
                .filter(each -> each.sku().equals(sku))
                .findFirst()
                .orElseThrow()
                .quantity();
    }

    private Set<String> articles(Marketplace which) {
        Set<String> articles = new HashSet<>();
        sandbox.market(which).listings().forEach(each -> articles.add(each.sku()));
        return articles;
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.getFileName().toString().contains("lock")) {
                    Files.copy(file, target);
                }
            }
        }
    }

    @Test
    void anOrderTakesItsUnitsWhenItIsPaid() {
        List<Order> waiting =
                market().orders().stream()
                        .filter(order -> order.status().startsWith("payment_"))
                        .toList();
        assertThat(waiting).isNotEmpty();
        Map<String, Long> before = units();
        clock.advance(Duration.ofHours(10));
        Map<String, Long> expected = new HashMap<>(before);
        waiting.forEach(order ->
                order.lines()
                        .forEach(line ->
                                expected.computeIfPresent(
                                        line.sku(),
                                        (_, units) -> Math.max(0, units - line.quantity()))));
        assertThat(units()).isEqualTo(expected).isNotEqualTo(before);
    }

    private Map<String, Long> units() {
        return market().listings().stream()
                .collect(Collectors.toMap(Listing::sku, Listing::quantity, Math::max));
    }
}
