package com.erpsmartcloud.marketplace.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.orders.TestShop;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class ListingImportTest extends PullerCase {

    private ListingFact listing(String external, String article, String title, String... codes) {
        return new ListingFact(
                external,
                "s" + external,
                article,
                title,
                List.of(codes),
                new Money(100, TestShop.RUB),
                "sale",
                true,
                false,
                shop.time);
    }

    private int takeListings(ListingFact... facts) {
        return shop.store.write(
                "sync", "listings", tx -> shop.listings.take(tx, shop.storeId, List.of(facts)));
    }

    @Test
    void aTitleOfTenMegabytesIsCutAndTheSamePageChangesNothingTwice() {
        ListingFact huge =
                listing("1", "MUG", "\uD83D\uDE00".repeat(5_000_000), "1".repeat(3000), "2");
        assertEquals(1, takeListings(huge));
        assertEquals(0, takeListings(huge));
    }

    @Test
    void aRenamedArticleKeepsItsProductAndStopsNothing() {
        shop.product("MUG", 5);
        shop.time = shop.time.plusSeconds(60);
        assertEquals(1, takeListings(listing("pMUG", "MUG2", "x")));
        List<String> mapped =
                shop.store.read(h ->
                        h.createQuery(
                                        "SELECT l.article FROM listing l JOIN listing_mapping m ON"
                                                + " m.id = l.id WHERE m.product_id IS NOT NULL AND"
                                                + " NOT l.archived")
                                .mapTo(String.class)
                                .list());
        assertThat(mapped).containsExactly("MUG2");
        shop.time = shop.time.plusSeconds(60);
        takeListings(listing("a", "A", "x"), listing("b", "B", "x"));
        shop.time = shop.time.plusSeconds(60);
        assertEquals(2, takeListings(listing("a", "B", "x"), listing("b", "A", "x")));
    }

    @Test
    void whatAHandTookAwayIsNotMappedAgain() {
        shop.product("MUG", 5);
        var id =
                shop.store.read(h ->
                        h.createQuery("SELECT id FROM listing").mapTo(java.util.UUID.class).one());
        shop.store.write(
                "owner",
                "map",
                tx -> {
                    shop.mapping.map(tx, id, Optional.empty());
                    return true;
                });
        int mapped = shop.store.write("sync", "map", tx -> shop.mapping.mapEqual(tx, shop.storeId));
        assertEquals(0, mapped);
    }
}
