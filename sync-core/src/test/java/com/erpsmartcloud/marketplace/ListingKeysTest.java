package com.erpsmartcloud.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.store.Tables;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;

class ListingKeysTest {

    @TempDir Path folder;

    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void on(Marketplace marketplace) {
        shop.store.write(
                "owner",
                "set up",
                tx -> {
                    tx.update(
                            Tables.STORE, shop.storeId, Map.of("marketplace", marketplace.name()));
                    return true;
                });
    }

    private int take(ListingFact... facts) {
        return shop.store.write(
                "sync", "test", tx -> shop.listings.take(tx, shop.storeId, List.of(facts)));
    }

    private static ListingFact offer(String id, String article) {
        return new ListingFact(
                id,
                id,
                article,
                "Tote bag",
                List.of(),
                new Money(2_590, Currency.getInstance("MYR")),
                "NORMAL",
                true,
                false,
                TestShop.CONNECTED);
    }

    private List<String> kept() {
        return shop.store.read(h ->
                h.createQuery("SELECT external_id || ' ' || article FROM listing ORDER BY 1")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void offersOfOneArticleAreSeveralWhereTheMarketplaceAllowsIt() {
        on(Marketplace.SHOPEE);
        assertThat(take(offer("1-1", "TOTE"), offer("1-2", "TOTE"), offer("2", ""), offer("3", "")))
                .isEqualTo(4);
        assertThat(kept()).containsExactly("1-1 TOTE", "1-2 TOTE", "2 ", "3 ");
    }

    @Test
    void anArticleThatChangesIsTheSameOffer() {
        on(Marketplace.SHOPEE);
        take(offer("1-1", "TOTE"));
        take(offer("1-1", "TOTE-2"));
        assertThat(kept()).containsExactly("1-1 TOTE-2");
    }

    @Test
    void whereArticlesNameOffersTheArticleIsTheOffer() {
        shop.store.write(
                "owner",
                "test",
                tx -> {
                    ListingKeys keys = ListingKeys.of(tx, shop.storeId);
                    assertThat(keys.id("MUG", "s1")).isEqualTo(keys.id("MUG", "s2"));
                    assertThat(keys.id("", "s1")).isNotEqualTo(keys.id("", "s2"));
                    return true;
                });
    }
}
