package com.erpsmartcloud.sandbox.mercadolibre;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Purchase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

final class ItemWritingTest extends MeliTestCase {

    @Test
    void zeroPausesAndRestockingWakesUpButNotWhatTheSellerPaused() throws Exception {
        Listing listing = listing(false, 2);
        String path = "/items/" + listing.externalId();
        JsonNode empty = meli.put(path, "{\"available_quantity\":0}");
        assertThat(empty.path("status").stringValue()).isEqualTo("paused");
        assertThat(empty.at("/sub_status/0").stringValue()).isEqualTo("out_of_stock");
        assertThat(sandbox.buy(listing.sku(), 1)).isInstanceOf(Purchase.SoldOut.class);
        JsonNode back = meli.put(path, "{\"available_quantity\":6}");
        assertThat(back.path("status").stringValue()).isEqualTo("active");
        assertThat(back.path("available_quantity").intValue()).isEqualTo(6);
        meli.put(path, "{\"status\":\"paused\"}");
        JsonNode restocked = meli.put(path, "{\"available_quantity\":9}");
        assertThat(restocked.path("status").stringValue()).isEqualTo("paused");
        assertThat(restocked.at("/sub_status/0").stringValue()).isEqualTo("paused_by_seller");
        assertThat(sandbox.buy(listing.sku(), 1)).isInstanceOf(Purchase.SoldOut.class);
        meli.put(path, "{\"status\":\"active\"}");
        assertThat(sandbox.buy(listing.sku(), 1)).isInstanceOf(Purchase.Bought.class);
    }

    @Test
    void buyersGetWhatIsPublishedAndNoUnitMore() throws Exception {
        Listing listing = listing(false, 1);
        meli.put("/items/" + listing.externalId(), "{\"available_quantity\":2}");
        assertThat(sandbox.buy(listing.sku(), 3)).isInstanceOf(Purchase.SoldOut.class);
        order(listing.sku(), 2);
        assertThat(item(listing.externalId()).path("status").stringValue()).isEqualTo("paused");
        assertThat(sandbox.buy(listing.sku(), 1)).isInstanceOf(Purchase.SoldOut.class);
        assertThat(sandbox.buy("NO-SUCH", 1)).isInstanceOf(Purchase.UnknownSku.class);
    }

    @Test
    void aPriceIsTakenOverAtOnce() throws Exception {
        String id = listing(false, 1).externalId();
        JsonNode item = meli.put("/items/" + id, "{\"price\":1234.5}");
        assertThat(item.path("price").decimalValue()).isEqualByComparingTo("1234.5");
        assertThat(item(id).path("price").decimalValue()).isEqualByComparingTo("1234.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"price\":0}",
                "{\"price\":-5}",
                "{\"price\":1.005}",
                "{\"price\":\"12\"}",
                "{\"available_quantity\":-1}",
                "{\"available_quantity\":1.5}",
                "{\"available_quantity\":\"3\"}",
                "{\"available_quantity\":100000}",
                "{\"status\":\"PAUSED\"}",
                "{\"colour\":\"red\"}",
                "{\"variations\":[]}",
                "[]",
                "nonsense"
            })
    void whatCannotBeIsRefusedAndChangesNothing(String body) throws Exception {
        String id = listing(false, 1).externalId();
        JsonNode before = item(id);
        assertThat(MeliClient.text(meli.send("PUT", "/items/" + id, body))).startsWith("400 ");
        assertThat(item(id)).isEqualTo(before);
    }

    @Test
    void oneVariationIsChangedWithoutTheOthers() throws Exception {
        Listing listing = listing(true, 1);
        String[] id = listing.externalId().split("/", 2);
        int count = item(id[0]).path("variations").size();
        JsonNode variation =
                meli.put("/items/" + id[0] + "/variations/" + id[1], "{\"available_quantity\":17}");
        assertThat(variation.path("available_quantity").intValue()).isEqualTo(17);
        assertThat(item(id[0]).path("variations")).hasSize(count);
        assertThat(
                        MeliClient.text(
                                meli.send("PUT", "/items/" + id[0], "{\"available_quantity\":3}")))
                .startsWith("400 ");
    }

    @Test
    void theSellerRenamesHisArticles() throws Exception {
        String id = listing(false, 1).externalId();
        String sku = "{\"attributes\":[{\"id\":\"SELLER_SKU\",\"value_name\":\"NEW-1\"}]}";
        assertThat(meli.put("/items/" + id, sku).path("attributes").toString()).contains("NEW-1");
        JsonNode item = meli.put("/items/" + id, "{\"seller_custom_field\":\"X9\"}");
        assertThat(item.path("seller_custom_field").stringValue()).isEqualTo("X9");
        assertThat(item.path("attributes").toString()).contains("NEW-1");
        String[] varied = listing(true, 1).externalId().split("/", 2);
        String path = "/items/" + varied[0] + "/variations/" + varied[1];
        assertThat(meli.put(path, sku.replace("NEW-1", "NEW-2")).path("attributes").toString())
                .contains("NEW-2");
        assertThat(sandbox.listings()).extracting(Listing::sku).contains("NEW-1", "NEW-2");
    }

    @Test
    void anArrayOfVariationsReplacesTheOldOne() throws Exception {
        String id = listing(true, 1).externalId().split("/", 2)[0];
        JsonNode before = item(id).path("variations");
        String first = before.at("/0/id").asString();
        String second = before.at("/1/id").asString();
        String prices = "{\"variations\":[{\"id\":%s,\"price\":300},{\"id\":%s,\"price\":%s}]}";
        assertThat(
                        MeliClient.text(
                                meli.send(
                                        "PUT",
                                        "/items/" + id,
                                        prices.formatted(first, second, 301))))
                .startsWith("400 ");
        assertThat(item(id).path("variations")).isEqualTo(before);
        JsonNode after = meli.put("/items/" + id, prices.formatted(first, second, 300));
        assertThat(after.path("variations")).hasSize(2);
        assertThat(after.path("price").intValue()).isEqualTo(300);
        JsonNode one =
                meli.put(
                        "/items/" + id,
                        "{\"variations\":[{\"id\":%s,\"available_quantity\":4}]}".formatted(first));
        assertThat(one.path("variations")).hasSize(1);
        assertThat(one.at("/variations/0/available_quantity").intValue()).isEqualTo(4);
        String colour = one.at("/variations/0/attribute_combinations/0/value_name").stringValue();
        JsonNode anew =
                meli.put(
                        "/items/" + id,
                        "{\"variations\":[{\"attribute_combinations\":[{\"value_name\":\"%s\"}]}]}"
                                .formatted(colour));
        assertThat(anew.at("/variations/0/id").asString()).isNotEqualTo(first);
        assertThat(anew.at("/variations/0/sold_quantity").intValue()).isZero();
    }

    @Test
    void anAutomaticPriceIsNotTheSellers() throws Exception {
        String id = bigItem("gold_special", 15);
        assertThat(MeliClient.text(meli.send("PUT", "/items/" + id, "{\"price\":5}")))
                .isEqualTo(
                        "400 {\"message\":\"Cannot modify price on items with dynamic pricing\","
                            + "\"error\":\"item.price.not_modifiable\",\"status\":400,\"cause\":[]}");
        JsonNode before = item(id);
        JsonNode after = meli.put("/items/" + id, "{\"price\":5,\"available_quantity\":8}");
        assertThat(after.path("price")).isEqualTo(before.path("price"));
        assertThat(after.path("available_quantity").intValue()).isEqualTo(8);
        assertThat(after.at("/warnings/0/code").stringValue())
                .isEqualTo("item.price.not_modifiable");
        assertThat(after.at("/warnings/0/cause_id").intValue()).isEqualTo(502);
    }

    /// The listing of one of the seller's articles, by its place in the catalogue.
    private String bigItem(String type, int place) throws Exception {
        String product = "MLMU" + (3_145_000_001L + place);
        String search = "/users/" + user() + "/items/search?user_product_id=" + product;
        return meli.ok(search + "&listing_type_id=" + type).at("/results/0").stringValue();
    }

    @Test
    void twoListingsOfOneUserProductShareTheirUnits() throws Exception {
        String plain = bigItem("gold_special", 7);
        String twin = bigItem("gold_pro", 7);
        assertThat(item(twin).path("user_product_id"))
                .isEqualTo(item(plain).path("user_product_id"));
        meli.put("/items/" + plain, "{\"available_quantity\":11}");
        assertThat(item(twin).path("available_quantity").intValue()).isEqualTo(11);
        assertThat(item(twin).path("price")).isNotEqualTo(item(plain).path("price"));
    }

    @Test
    void closedIsFinalAndDeletingNeedsAMoment() throws Exception {
        String id = listing(false, 1).externalId();
        meli.put("/items/" + id, "{\"status\":\"closed\"}");
        assertThat(MeliClient.text(meli.send("PUT", "/items/" + id, "{\"deleted\":\"true\"}")))
                .startsWith("409 ")
                .contains("item optimistic locking error");
        assertThat(MeliClient.text(meli.send("PUT", "/items/" + id, "{\"status\":\"active\"}")))
                .startsWith("400 ");
        clock.advance(Duration.ofSeconds(2));
        JsonNode gone = meli.put("/items/" + id, "{\"deleted\":\"true\"}");
        assertThat(gone.at("/sub_status/0").stringValue()).isEqualTo("deleted");
    }

    @Test
    void aRelistedItemHasANewNumberAndKnowsItsParent() throws Exception {
        String id = listing(true, 1).externalId().split("/", 2)[0];
        String relist = "/items/" + id + "/relist";
        String body = "{\"price\":99.5,\"quantity\":3,\"listing_type_id\":\"gold_special\"}";
        assertThat(meli.send("POST", relist, body).statusCode()).isEqualTo(400);
        JsonNode old = meli.put("/items/" + id, "{\"status\":\"closed\"}");
        JsonNode fresh = MeliClient.json(meli.send("POST", relist, body), 201);
        assertThat(fresh.path("id").stringValue()).isNotEqualTo(id);
        assertThat(fresh.path("parent_item_id").stringValue()).isEqualTo(id);
        assertThat(fresh.at("/variations/0/id")).isNotEqualTo(old.at("/variations/0/id"));
        assertThat(meli.send("POST", relist, body).statusCode()).isEqualTo(400);
    }

    @Test
    void writesThatOverlapAreRefused() throws Exception {
        String path = "/items/" + listing(false, 1).externalId();
        play(Fault.of(FaultKind.LATENCY).with("millis", 1_500).on(path));
        List<CompletableFuture<HttpResponse<String>>> both =
                Stream.of(5, 6)
                        .map(units ->
                                MeliClient.later(
                                        meli.request(
                                                "PUT",
                                                path,
                                                "{\"available_quantity\":" + units + "}")))
                        .toList();
        List<Integer> codes = both.stream().map(each -> each.join().statusCode()).sorted().toList();
        assertThat(codes).containsExactly(200, 409);
        sandbox.clearFaults();
        play(Fault.of(FaultKind.CONFLICT).on(path).times(1));
        assertThat(meli.send("PUT", path, "{\"available_quantity\":7}").statusCode())
                .isEqualTo(409);
        assertThat(
                        meli.put(path, "{\"available_quantity\":7}")
                                .path("available_quantity")
                                .intValue())
                .isEqualTo(7);
    }
}
