package com.erpsmartcloud.sandbox.mercadolibre;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Listing;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

final class ItemTest extends MeliTestCase {

    @Test
    void aListingHasTheContractsShape() throws Exception {
        JsonNode item = item(listing(true, 1).externalId().split("/", 2)[0]);
        List<String> differences = Shape.differences("item", item);
        assertThat(OrderTest.without(differences, "/value_id")).isEmpty();
        assertThat(item.path("last_updated").stringValue()).endsWith("Z");
        assertThat(item.path("user_product_id").isNull()).isTrue();
        assertThat(item.at("/variations/0/user_product_id").stringValue()).startsWith("MLMU");
    }

    @Test
    void variantsOfTheNewModelAreListingsOfTheirOwn() throws Exception {
        JsonNode item = item(listing(false, 1).externalId());
        assertThat(item.path("variations")).isEmpty();
        assertThat(item.path("family_name").isString()).isTrue();
        assertThat(item.path("user_product_id").stringValue()).startsWith("MLMU");
        assertThat(item.path("attributes").toString()).contains("\"SELLER_SKU\"");
    }

    @Test
    void articlesOfVariationsHaveToBeAskedFor() throws Exception {
        Listing listing = listing(true, 1);
        String id = listing.externalId().split("/", 2)[0];
        assertThat(meli.ok("/items/" + id).toString()).doesNotContain(listing.sku());
        assertThat(item(id).at("/variations").toString()).contains(listing.sku());
        String variation = listing.externalId().split("/", 2)[1];
        JsonNode one =
                meli.ok("/items/" + id + "/variations/" + variation + "?include_attributes=all");
        assertThat(one.at("/attributes/0/value_name").stringValue()).isEqualTo(listing.sku());
        assertThat(meli.failure("/items/" + id + "/variations/1")).startsWith("404 ");
    }

    @Test
    void aMultigetAnswersEachByItself() throws Exception {
        String first = listing(false, 1).externalId();
        JsonNode list = meli.ok("/items?ids=" + first + ",MLM1&attributes=id,price");
        assertThat(list).hasSize(2);
        assertThat(list.at("/0/code").intValue()).isEqualTo(200);
        assertThat(list.at("/0/body").propertyNames()).containsExactlyInAnyOrder("id", "price");
        assertThat(list.at("/1/code").intValue()).isEqualTo(404);
        assertThat(list.at("/1/body/error").stringValue()).isEqualTo("not_found");
        String many = String.join(",", Collections.nCopies(21, first));
        assertThat(meli.failure("/items?ids=" + many)).startsWith("400 ");
        assertThat(meli.failure("/items")).startsWith("400 ");
    }

    @Test
    void theListGivesNumbersByOffset() throws Exception {
        String search = "/users/" + user() + "/items/search";
        JsonNode page = meli.ok(search + "?limit=10");
        assertThat(Shape.differences("item-search", page)).isEmpty();
        assertThat(page.path("results")).hasSize(10);
        assertThat(page.at("/available_orders/1/id").isObject()).isTrue();
        int total = page.at("/paging/total").intValue();
        assertThat(meli.ok(search + "?limit=100&offset=" + (total - 3)).path("results")).hasSize(3);
        assertThat(meli.failure(search + "?limit=101")).startsWith("400 ");
        assertThat(meli.failure(search + "?offset=950&limit=51")).startsWith("400 ");
        assertThat(meli.failure("/users/1/items/search")).startsWith("403 ");
        assertThat(meli.ok(search + "/restrictions").path("sort_allowed").booleanValue()).isTrue();
    }

    @Test
    void filtersFindArticles() throws Exception {
        Listing listing = listing(true, 1);
        String search = "/users/" + user() + "/items/search?";
        assertThat(meli.ok(search + "seller_sku=" + listing.sku()).at("/results/0").stringValue())
                .isEqualTo(listing.externalId().split("/", 2)[0]);
        assertThat(meli.ok(search + "sku=" + listing.sku()).path("results")).isEmpty();
        assertThat(meli.ok(search + "status=under_review").path("results")).isNotEmpty();
        JsonNode cheap = meli.ok(search + "orders=price_asc&limit=2&status=active");
        assertThat(item(cheap.at("/results/0").stringValue()).path("price").decimalValue())
                .isLessThanOrEqualTo(
                        item(cheap.at("/results/1").stringValue()).path("price").decimalValue());
        assertThat(meli.failure(search + "orders=colour_asc")).startsWith("400 ");
    }

    @Test
    void aScanWalksThroughEverythingAndRunsOut() throws Exception {
        String search = "/users/" + user() + "/items/search?search_type=scan";
        JsonNode page = meli.ok(search + "&limit=20");
        String scroll = page.path("scroll_id").stringValue();
        List<String> ids = new ArrayList<>();
        while (page.path("scroll_id").isString()) {
            page.path("results").forEach(each -> ids.add(each.stringValue()));
            page = meli.ok(search + "&scroll_id=" + scroll);
        }
        assertThat(page.path("results")).isEmpty();
        assertThat(ids).doesNotHaveDuplicates().hasSize(page.at("/paging/total").intValue());
        assertThat(meli.failure(search + "&offset=0")).startsWith("400 ");
        assertThat(meli.failure(search + "&limit=20&scroll_id=" + scroll)).startsWith("400 ");
        scroll = meli.ok(search + "&limit=20").path("scroll_id").stringValue();
        clock.advance(Duration.ofMinutes(5));
        assertThat(meli.failure(search + "&scroll_id=" + scroll)).startsWith("400 ");
    }

    @Test
    void theSellerAndHisPlacesAreKnown() throws Exception {
        JsonNode me = meli.ok("/users/me");
        assertThat(Shape.differences("user", me)).isEmpty();
        assertThat(me.path("site_id").stringValue()).isEqualTo("MLM");
        assertThat(meli.ok("/users/77").has("email")).isFalse();
        JsonNode stores = meli.ok("/users/" + user() + "/stores/search?tags=stock_location");
        assertThat(Shape.differences("stores", stores)).isEmpty();
        assertThat(stores.path("results")).hasSize(2);
        assertThat(meli.ok("/currencies/MXN").path("decimal_places").intValue()).isEqualTo(2);
        assertThat(meli.ok("/sites").at("/0/id").stringValue()).isEqualTo("MLM");
    }

    @Test
    void thePriceForBuyersIsThePrice() throws Exception {
        Listing listing = listing(false, 1);
        JsonNode price =
                meli.ok(
                        "/items/"
                                + listing.externalId()
                                + "/sale_price?context=channel_marketplace");
        assertThat(price.path("amount").decimalValue()).isEqualByComparingTo(listing.price());
    }
}
