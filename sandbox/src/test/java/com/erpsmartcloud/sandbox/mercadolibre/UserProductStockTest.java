package com.erpsmartcloud.sandbox.mercadolibre;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.Duration;

final class UserProductStockTest extends MeliTestCase {

    private static final String BODY =
            """
            {"locations":[{"store_id":"71234501","network_node_id":"MXP123451","quantity":10},
                          {"store_id":"71234502","network_node_id":"MXP123452","quantity":5}]}
            """;

    @Test
    void unitsByWarehouseAreWrittenAgainstTheVersionThatWasRead() throws Exception {
        play(Fault.of(FaultKind.MULTI_ORIGIN));
        assertThat(meli.ok("/users/me").path("tags").toString())
                .contains("warehouse_management", "multiwarehouse");
        String item = listing(false, 1).externalId();
        String path = path(item);
        HttpResponse<String> read = meli.get(path);
        assertThat(Shape.differences("stock", MeliClient.json(read, 200))).isEmpty();
        String version = version(read);
        String write = path + "/type/seller_warehouse";
        assertThat(MeliClient.text(meli.send("PUT", write, BODY)))
                .startsWith("400 ")
                .contains("Missing X-Version header");
        JsonNode written = meli.put(write, BODY, "x-version", version);
        assertThat(written.at("/locations/0/quantity").intValue()).isEqualTo(10);
        assertThat(written.has("product_release_date")).isTrue();
        assertThat(item(item).path("available_quantity").intValue()).isEqualTo(15);
        assertThat(MeliClient.text(meli.send("PUT", write, BODY, "x-version", version)))
                .startsWith("409 ")
                .contains("Version mismatch");
        String one =
                "{\"locations\":[{\"store_id\":\"71234502\",\"network_node_id\":\"MXP123452\",\"quantity\":1}]}";
        meli.put(write, one, "x-version", version(meli.get(path)));
        assertThat(item(item).path("available_quantity").intValue()).isEqualTo(11);
    }

    @Test
    void aSaleMovesTheVersion() throws Exception {
        play(Fault.of(FaultKind.MULTI_ORIGIN));
        var listing = listing(false, 2);
        String path = path(listing.externalId());
        String version = version(meli.get(path));
        order(listing.sku(), 1);
        assertThat(
                        meli.send(
                                        "PUT",
                                        path + "/type/seller_warehouse",
                                        BODY,
                                        "x-version",
                                        version)
                                .statusCode())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"locations":[{"store_id":"9","quantity":1}]}        | store not found: 9
                    {"locations":[{"store_id":null,"quantity":1}]}       | store cannot be null or empty
                    {"locations":[{"store_id":"71234503","quantity":1}]} | store is not configured to be a stock location
                    {"locations":[{"store_id":"71234501","quantity":-1}]} | Validation error
                    {"quantity":10}                                      | locations cannot be null
                    """)
    void badPlacesAreNamed(String body, String message) throws Exception {
        play(Fault.of(FaultKind.MULTI_ORIGIN));
        String path = path(listing(false, 1).externalId());
        HttpResponse<String> answer =
                meli.send(
                        "PUT",
                        path + "/type/seller_warehouse",
                        body,
                        "x-version",
                        version(meli.get(path)));
        assertThat(MeliClient.text(answer)).startsWith("400 ").contains(message);
    }

    @Test
    void anAmountWrittenToTheListingChangesNothingThen() throws Exception {
        String id = listing(false, 3).externalId();
        int before = item(id).path("available_quantity").intValue();
        play(Fault.of(FaultKind.MULTI_ORIGIN));
        JsonNode answer = meli.put("/items/" + id, "{\"available_quantity\":77}");
        assertThat(answer.path("available_quantity").intValue()).isEqualTo(before);
        sandbox.clearFaults();
        play(Fault.of(FaultKind.MULTI_ORIGIN).with("write", "refused"));
        assertThat(MeliClient.text(meli.send("PUT", "/items/" + id, "{\"available_quantity\":77}")))
                .startsWith("400 ")
                .contains("the fields [available_quantity] are invalid for requested call");
        assertThat(item(id).path("available_quantity").intValue()).isEqualTo(before);
    }

    @Test
    void withoutWarehousesThereIsOnePlace() throws Exception {
        String path = path(listing(false, 3).externalId());
        HttpResponse<String> read = meli.get(path);
        JsonNode stock = MeliClient.json(read, 200);
        assertThat(stock.path("locations")).hasSize(1);
        assertThat(stock.at("/locations/0/type").stringValue()).isEqualTo("selling_address");
        assertThat(meli.ok("/users/me").path("tags").toString()).doesNotContain("warehouse");
        HttpResponse<String> flex =
                meli.send(
                        "PUT",
                        path + "/type/selling_address",
                        "{\"quantity\":10}",
                        "x-version",
                        version(read));
        assertThat(MeliClient.text(flex))
                .startsWith("400 ")
                .contains("the site is blocked for modifications to the selling address");
        assertThat(meli.failure("/user-products/MLMU1/stock"))
                .startsWith("404 ")
                .contains("stock-locations not found");
    }

    @Test
    void goodsInTheMarketplacesWarehouseAreOnlyRead() throws Exception {
        JsonNode found = meli.ok("/users/" + user() + "/items/search?logistic_type=fulfillment");
        String id = found.at("/results/0").stringValue();
        JsonNode item = item(id);
        assertThat(meli.send("PUT", "/items/" + id, "{\"available_quantity\":5}").statusCode())
                .isEqualTo(400);
        JsonNode stock =
                meli.ok("/user-products/" + item.path("user_product_id").stringValue() + "/stock");
        assertThat(stock.at("/locations/0/type").stringValue()).isEqualTo("meli_facility");
        String inventory = item.path("inventory_id").stringValue();
        JsonNode full = meli.ok("/inventories/" + inventory + "/stock/fulfillment");
        assertThat(full.path("available_quantity")).isEqualTo(item.path("available_quantity"));
        assertThat(full.at("/external_references/0/id").stringValue()).isEqualTo(id);
    }

    @Test
    void readingTooOftenIsRefusedForAMinute() throws Exception {
        String path = path(listing(false, 1).externalId());
        int refused = 0;
        for (int call = 0; call < 101; call++) {
            refused += meli.get(path).statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isEqualTo(1);
        clock.advance(Duration.ofMinutes(1));
        assertThat(meli.get(path).statusCode()).isEqualTo(200);
    }

    private String path(String item) throws Exception {
        return "/user-products/" + item(item).path("user_product_id").stringValue() + "/stock";
    }

    private static String version(HttpResponse<String> answer) {
        return answer.headers().firstValue("x-version").orElseThrow();
    }
}
