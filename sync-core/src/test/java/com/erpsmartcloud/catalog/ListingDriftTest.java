package com.erpsmartcloud.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.push.PriceWishes;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.store.Tables;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Since when a listing shows something else than the seller wants.
class ListingDriftTest extends CatalogueCase {

    private static final Instant FIRST = TestShop.CONNECTED.plus(Duration.ofHours(2));
    private static final Instant LATER = TestShop.CONNECTED.plus(Duration.ofHours(5));

    private UUID mug;
    private UUID listing;

    @BeforeEach
    void follow() {
        new ListingDrift().follow(shop.store);
        mug = shop.product("MUG", 10);
        listing = shop.listingId("MUG");
    }

    @Test
    void aPriceOfOursDiffersFromTheMomentItIsWantedUntilTheirsIsTheSame() {
        assertThat(row().since()).isEmpty();
        shop.time = FIRST;
        want(520_00);
        shop.time = LATER;
        want(530_00);
        assertThat(row().since()).containsExactly(Map.entry(ListingIssue.PRICE_DRIFT, FIRST));
        assertThat(row().issues()).contains(ListingIssue.PRICE_DRIFT);
        theyShow(530_00, true);
        assertThat(row().since()).isEmpty();
        assertThat(row().issues()).doesNotContain(ListingIssue.PRICE_DRIFT);
    }

    @Test
    void aPriceSomebodyChangedInTheSellerCentreDiffersFromThen() {
        want(499_00);
        assertThat(row().since()).isEmpty();
        shop.time = LATER;
        theyShow(450_00, true);
        assertThat(row().since())
                .containsExactly(Map.entry(ListingIssue.PRICE_DRIFT, LATER.plusSeconds(1)));
        undo.undo("owner");
        assertThat(row().since()).as("no price of ours, nothing to differ from").isEmpty();
    }

    @Test
    void anArchivedProductThatIsStillForSaleIsNamed() {
        shop.time = LATER;
        products.archive("owner", List.of(mug));
        assertThat(row().since()).containsExactly(Map.entry(ListingIssue.STATE_DRIFT, LATER));
        assertThat(row().issues()).contains(ListingIssue.STATE_DRIFT);
        assertThat(listings.count(ListingQuery.of(ListingQuery.Tab.DRIFT))).isEqualTo(1);
        theyShow(499_00, false);
        assertThat(row().since()).isEmpty();
        theyShow(499_00, true);
        assertThat(row().since()).hasSize(1);
        products.restore("owner", List.of(mug));
        assertThat(row().since()).isEmpty();
        assertThat(listings.count(ListingQuery.of(ListingQuery.Tab.DRIFT))).isZero();
    }

    @Test
    void aListingThatIsErasedLeavesNothingBehind() {
        want(520_00);
        shop.store.write(
                "owner",
                "test.erase",
                tx -> {
                    tx.erase(Tables.LISTING, listing);
                    return listing;
                });
        long left =
                shop.store.read(h ->
                        h.createQuery("SELECT COUNT(*) FROM listing_drift")
                                .mapTo(Long.class)
                                .one());
        assertThat(left).isZero();
    }

    private ListingRow row() {
        return listings.row(listing).orElseThrow();
    }

    private void want(long minor) {
        shop.store.write(
                "owner",
                "test.price",
                tx -> {
                    tx.undoable("bulk.listing-price", "MUG", Tables.LISTING_PRICE);
                    new PriceWishes().want(tx, Map.of(listing, rub(minor)));
                    return listing;
                });
    }

    private void theyShow(long minor, boolean sellable) {
        shop.time = shop.time.plusSeconds(1);
        shop.store.write(
                "sync",
                "listings",
                tx ->
                        shop.listings.take(
                                tx,
                                shop.storeId,
                                List.of(
                                        new ListingFact(
                                                "pMUG",
                                                "sMUG",
                                                "MUG",
                                                "Listing MUG",
                                                List.of(),
                                                rub(minor),
                                                "price_sent",
                                                sellable,
                                                false,
                                                shop.time))));
        shop.time = shop.time.minusSeconds(1);
    }
}
