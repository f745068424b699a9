package com.erpsmartcloud.marketplace.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.push.Outbox.View;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Nothing is sent for a listing that the marketplace takes no stock for.
class OutboxSellableTest extends OutboxCase {

    private void read(String article, boolean sellable, boolean archived) {
        later(60);
        ListingFact now = shop.listing(article);
        ListingFact fact =
                new ListingFact(
                        now.externalId(),
                        now.externalSku(),
                        article,
                        now.title(),
                        now.barcodes(),
                        now.price(),
                        sellable ? "price_sent" : "blocked",
                        sellable,
                        archived,
                        shop.time);
        shop.store.write(
                "sync", "listings", tx -> shop.listings.take(tx, shop.storeId, List.of(fact)));
    }

    private void assertTakenBack() {
        assertThat(waiting()).isEmpty();
        assertThat(outbox.page(View.CANCELLED, 0, 9))
                .first()
                .satisfies(c -> assertEquals("NOT_SELLABLE", c.answerCode()));
    }

    @Test
    void aBlockedListingTakesItsWaitingWishBackAndGetsNoNewOne() throws Exception {
        UUID mug = shop.product("MUG", 10);
        read("MUG", false, false);
        assertTakenBack();
        move(mug, -3);
        assertThat(waiting()).isEmpty();
        send();
        assertThat(market.written).isEmpty();
    }

    @Test
    void soDoesAnArchivedOne() {
        UUID mug = shop.product("MUG", 10);
        read("MUG", true, true);
        assertTakenBack();
        move(mug, -3);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void onceItCanBeSoldAgainItShowsWhatThereIsByThen() throws Exception {
        UUID mug = shop.product("MUG", 10);
        send();
        read("MUG", false, false);
        move(mug, -3);
        read("MUG", true, false);
        send();
        assertEquals(7, market.figures.get("MUG"));
    }

    @Test
    void aListingWithoutAProductTakesItsWaitingWishBack() {
        shop.product("MUG", 10);
        shop.map(shop.listingId("MUG"), Optional.empty());
        assertTakenBack();
    }
}
