package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Market;
import com.erpsmartcloud.sandbox.market.Order;
import com.erpsmartcloud.sandbox.market.Purchase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

final class TemuWorldTest {

    @TempDir Path folder;
    private final HandClock clock = new HandClock();
    private final SandboxOptions options =
            SandboxOptions.defaults()
                    .withMarketplaces(Marketplace.OZON, Marketplace.TEMU)
                    .withClock(clock);

    @Test
    void threeHundredListingsMostUnderTheArticlesOfTheOtherMarketplace() throws IOException {
        try (Sandbox sandbox = Sandbox.start(folder, options)) {
            Market temu = sandbox.market(Marketplace.TEMU);
            List<Listing> listings = temu.listings();
            Set<String> ozon =
                    sandbox.market(Marketplace.OZON).listings().stream()
                            .map(Listing::sku)
                            .collect(Collectors.toSet());
            long shared = listings.stream().filter(each -> ozon.contains(each.sku())).count();
            assertThat(listings.size()).isBetween(270, 300);
            assertThat(shared).isBetween(230L, (long) listings.size() - 10);
            assertThat(listings.stream().map(Listing::currency)).containsOnly("USD");
            assertThat(listings.stream().map(Listing::sku)).doesNotHaveDuplicates();
            assertThat(temu.orders()).hasSize(5_000);
        }
    }

    @Test
    void buyersOfBothMarketplacesWantTheSameArticle() throws IOException {
        try (Sandbox sandbox = Sandbox.start(folder, options.withSize(60, 30))) {
            String article =
                    sandbox.market(Marketplace.TEMU).listings().stream()
                            .filter(each -> each.quantity() > 0)
                            .map(Listing::sku)
                            .filter(sku ->
                                    sandbox.listings().stream()
                                            .anyMatch(o -> o.sku().equals(sku) && o.quantity() > 0))
                            .findFirst()
                            .orElseThrow();
            Set<String> places = new HashSet<>();
            sandbox.race(article, 4)
                    .forEach(each -> each.orderId().ifPresent(_ -> places.add(each.marketplace())));
            assertThat(places).containsExactlyInAnyOrder("ozon", "temu");
        }
    }

    @Test
    void theSameSeedMakesTheSameWorldWithOtherSecrets() throws IOException {
        SandboxOptions small = options.withMarketplaces(Marketplace.TEMU).withSize(40, 90);
        try (Sandbox one = Sandbox.start(folder.resolve("a"), small);
                Sandbox two = Sandbox.start(folder.resolve("b"), small)) {
            assertThat(one.orders()).isEqualTo(two.orders());
            assertThat(one.listings()).isEqualTo(two.listings());
            assertThat(one.market(Marketplace.TEMU).access().get("appSecret"))
                    .isNotEqualTo(two.market(Marketplace.TEMU).access().get("appSecret"));
        }
    }

    @Test
    void aWorldGoesOnWhereItWas() throws IOException {
        SandboxOptions small = options.withMarketplaces(Marketplace.TEMU).withSize(40, 90);
        List<Order> before;
        List<Listing> listings;
        Object token;
        try (Sandbox sandbox = Sandbox.start(folder, small)) {
            String article =
                    sandbox.listings().stream()
                            .filter(each -> each.quantity() > 0)
                            .findFirst()
                            .orElseThrow()
                            .sku();
            assertThat(sandbox.buy(article, 1)).isInstanceOf(Purchase.Bought.class);
            before = sandbox.orders();
            listings = sandbox.listings();
            token = sandbox.market(Marketplace.TEMU).access().get("accessToken");
        }
        try (Sandbox sandbox = Sandbox.start(folder, small)) {
            assertThat(sandbox.orders()).isEqualTo(before);
            assertThat(sandbox.listings()).isEqualTo(listings);
            assertThat(sandbox.market(Marketplace.TEMU).access())
                    .containsEntry("accessToken", token);
        }
    }

    @Test
    void anEmptyShopIsAShop() throws IOException {
        try (Sandbox sandbox =
                Sandbox.start(folder, options.withMarketplaces(Marketplace.TEMU).withSize(0, 50))) {
            assertThat(sandbox.listings()).isEmpty();
            assertThat(sandbox.orders()).isEmpty();
        }
    }
}
