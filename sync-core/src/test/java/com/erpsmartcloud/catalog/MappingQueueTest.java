package com.erpsmartcloud.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.erpsmartcloud.catalog.Suggestion.Reason;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.store.Tables;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

class MappingQueueTest extends CatalogueCase {

    private static final OrderState TO_SHIP =
            new OrderState(
                    OrderState.Payment.PAID,
                    OrderState.Fulfilment.TO_SHIP,
                    OrderState.CancelReturn.NONE,
                    OrderState.SettlementState.ESTIMATED);

    @Test
    void anEqualSkuComesBeforeABarcodeAndATitleIsOnlyASuggestion() {
        UUID byTitle = add("T-1", "Blue ceramic mug 300 ml");
        UUID byCode = add("C-1", "Something else");
        code(byCode, "4006381333931");
        // Two products with one SKU: nobody can tell which by itself.
        UUID one = addTwin("MUG");
        UUID two = addTwin("MUG");
        UUID listing = list("MUG", "Ceramic mug blue 300 ml", List.of("4006381333931"));

        assertThat(listings.row(listing).orElseThrow().mapped())
                .as("mapped by the one barcode, since the SKU is ambiguous")
                .isPresent();
        mapping.unmap("owner", listing);
        List<Suggestion> found = queue.suggestions(listing);
        assertThat(found)
                .extracting(Suggestion::reason)
                .containsExactly(
                        Reason.EQUAL_SKU,
                        Reason.EQUAL_SKU,
                        Reason.EQUAL_BARCODE,
                        Reason.SIMILAR_TITLE);
        assertThat(found.subList(0, 2)).extracting(Suggestion::product).contains(one, two);
        assertThat(found.getLast().product()).isEqualTo(byTitle);
        assertThat(found.getLast().score()).isBetween(80, 90);
    }

    /// Stores in several countries have titles in several languages: only the SKU tells.
    @Test
    void aStoresMarkOnTheSkuStillFindsTheProductButMapsNothing() {
        UUID blue = add("MUG-NORD-BLUE", "Blaue Tasse");
        add("MUG-NORD-GREEN", "Gruene Tasse");
        UUID set = add("MUG-NORD-BLUE-MX-2", "Blaue Tasse, zwei");
        UUID listing = list("mug-nord-blue-mx", "Taza azul", List.of());

        assertThat(listings.row(listing).orElseThrow().mapped()).isEmpty();
        assertThat(queue.suggestions(listing))
                .extracting(Suggestion::product, Suggestion::score, Suggestion::reason)
                .containsExactly(tuple(blue, 78, Reason.SIMILAR_SKU));

        UUID capitals = list("MUG-NORD-BLUE-MX", "Taza azul", List.of());
        assertThat(queue.suggestions(capitals))
                .extracting(Suggestion::product, Suggestion::score, Suggestion::reason)
                .containsExactly(
                        tuple(set, 86, Reason.SIMILAR_SKU), tuple(blue, 78, Reason.SIMILAR_SKU));
    }

    @Test
    void whatNothingFitsWaitsUntilAPersonDecides() {
        add("T-1", "Blue ceramic mug 300 ml");
        UUID listing = list("X-9", "Ceramic mug blue 300 ml", List.of());
        assertThat(queue.count()).isOne();
        assertThat(queue.page(0, 10)).extracting(ListingRow::id).containsExactly(listing);

        mapping.ignore("owner", listing);
        assertThat(queue.count()).isZero();
        undo.undo("owner");
        assertThat(queue.count()).isOne();

        ProductOutcome made = mapping.create("owner", listing);
        assertThat(made).isInstanceOf(ProductOutcome.Saved.class);
        assertThat(queue.count()).isZero();
        undo.undo("owner");
        assertThat(queue.count()).isOne();
        assertThat(reader.count(ProductQuery.of(ProductQuery.Tab.ALL))).isOne();
    }

    @Test
    void remappingTellsWhichOrdersReserveAnewAndThenTheyDo() {
        UUID mug = shop.product("MUG", 10);
        UUID cup = shop.product("CUP", 10);
        shop.take(
                shop.order("1", TO_SHIP, "awaiting_deliver", TestShop.line(1, "MUG", 2)),
                shop.order("2", TO_SHIP, "awaiting_deliver", TestShop.line(1, "MUG", 3)));
        UUID listing = shop.listingId("MUG");

        assertThat(queue.effect(listing)).isEqualTo(new RemapEffect(2, 5));
        mapping.map("owner", listing, cup);
        assertThat(row(mug).stock().reserved()).isZero();
        assertThat(row(cup).stock().reserved()).isEqualTo(5);
        undo.undo("owner");
        assertThat(row(mug).stock().reserved()).isEqualTo(5);
        assertThat(row(cup).stock().reserved()).isZero();
    }

    /// On Ozon an article names one listing; elsewhere a seller may use it for several.
    @Test
    void aSecondListingOfAnArticleIsKnownAsSuch() {
        shop.store.write(
                "test",
                "move",
                tx -> {
                    tx.update(
                            Tables.STORE,
                            shop.storeId,
                            Map.of("marketplace", Marketplace.SHOPEE.name()));
                    return 0;
                });
        UUID first = list("MUG", "Blue mug", List.of());
        UUID alone = list("CUP", "Cup", List.of());
        assertThat(queue.isSecond(first)).isFalse();
        shop.store.write(
                "sync",
                "listings",
                tx ->
                        shop.listings.take(
                                tx,
                                shop.storeId,
                                List.of(
                                        new ListingFact(
                                                "other",
                                                "other",
                                                "MUG",
                                                "Blue mug, again",
                                                List.of(),
                                                rub(499_00),
                                                "price_sent",
                                                true,
                                                false,
                                                shop.time))));
        assertThat(queue.page(0, 9))
                .filteredOn(row -> queue.isSecond(row.id()))
                .extracting(ListingRow::title)
                .containsExactlyInAnyOrder("Blue mug", "Blue mug, again");
        assertThat(queue.isSecond(alone)).isFalse();
    }

    private UUID addTwin(String sku) {
        return shop.store.write(
                "owner",
                "add",
                tx -> shop.catalogue.add(tx, NewProduct.simple(sku, "Twin", List.of())));
    }

    private void code(UUID product, String code) {
        shop.store.write(
                "owner",
                "code",
                tx -> {
                    Catalogue.addBarcode(tx, product, code);
                    return 0;
                });
    }
}
