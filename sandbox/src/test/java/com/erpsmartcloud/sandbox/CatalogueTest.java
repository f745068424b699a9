package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.Set;

final class CatalogueTest extends SandboxTestCase {

    @Test
    void warehousesComeInPagesAndOneIsClosed() throws Exception {
        JsonNode first = ozon.ok("/v2/warehouse/list", "{\"limit\":3}");
        assertThat(first.path("warehouses")).hasSize(3);
        assertThat(first.path("has_next").booleanValue()).isTrue();
        JsonNode second =
                ozon.ok(
                        "/v2/warehouse/list",
                        "{\"limit\":3,\"cursor\":\"" + first.path("cursor").stringValue() + "\"}");
        assertThat(second.path("warehouses")).hasSize(1);
        assertThat(second.path("has_next").booleanValue()).isFalse();
        assertThat(second.at("/warehouses/0/status").stringValue()).isEqualTo("disabled");
        JsonNode one =
                ozon.ok(
                        "/v2/warehouse/list",
                        "{\"limit\":200,\"warehouse_ids\":[\"%d\"]}".formatted(SOUTH));
        assertThat(one.at("/warehouses/0/warehouse_id").longValue()).isEqualTo(SOUTH);
        assertThat(one.at("/warehouses/0/address_info/utc").stringValue()).isEqualTo("UTC+03:00");
    }

    @Test
    void deliveryMethodsAreFiltered() throws Exception {
        JsonNode active =
                ozon.ok(
                        "/v2/delivery-method/list",
                        "{\"limit\":100,\"sort_dir\":\"DESC\",\"filter\":{\"status\":[\"ACTIVE\"]}}");
        assertThat(active.path("delivery_methods")).hasSize(3);
        assertThat(active.at("/delivery_methods/0/tpl_integration_type").stringValue())
                .isEqualTo("non_integrated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /v2/warehouse/list                       | {}
                    /v2/warehouse/list                       | {"limit":201}
                    /v2/warehouse/list                       | {"limit":"many"}
                    /v2/delivery-method/list                 | {"limit":101}
                    /v2/delivery-method/list                 | {"limit":1,"filter":{"status":["GONE"]}}
                    /v3/product/list                         | {"limit":1001}
                    /v3/product/list                         | {"filter":{"visibility":"SHINY"}}
                    /v3/product/list                         | {"filter":{"offer_id":["A"],"product_id":["1"]}}
                    /v3/product/list                         | {"filter":{"offer_id":"A"}}
                    /v3/product/info/list                    | {}
                    /v4/product/info/stocks                  | {"limit":10}
                    /v4/product/info/stocks                  | {"filter":{}}
                    /v4/product/info/stocks                  | {"filter":{},"limit":1001}
                    /v2/product/info/stocks-by-warehouse/fbs | {"limit":10}
                    /v1/product/info/warehouse/stocks        | {"limit":10}
                    /v5/product/info/prices                  | {"limit":10}
                    """)
    void badQuestionsAreValidationErrors(String path, String body) throws Exception {
        assertThat(ozon.failure(path, body))
                .startsWith("400 {\"code\":3,\"message\":\"Request validation error: invalid ")
                .endsWith("\"details\":[]}");
    }

    @Test
    void productsAreListedInPagesByLastId() throws Exception {
        Set<String> articles = new HashSet<>();
        String lastId = "";
        int pages = 0;
        do {
            JsonNode result =
                    ozon.ok(
                                    "/v3/product/list",
                                    "{\"filter\":{\"visibility\":\"ALL\"},\"limit\":25,\"last_id\":\"%s\"}"
                                            .formatted(lastId))
                            .path("result");
            result.path("items").forEach(item -> articles.add(item.path("offer_id").stringValue()));
            assertThat(result.path("total_items").intValue()).isEqualTo(59);
            assertThat(result.path("total")).isEqualTo(result.path("total_items"));
            lastId = result.path("last_id").stringValue();
            pages++;
        } while (!lastId.isEmpty());
        assertThat(pages).isEqualTo(3);
        assertThat(articles).hasSize(59);
    }

    @Test
    void listsFilterByOneKindOfIdentifier() throws Exception {
        JsonNode item =
                ozon.ok("/v3/product/list", "{\"filter\":{\"skus\":[900000003]}}")
                        .at("/result/items/0");
        assertThat(item.path("product_id").longValue()).isEqualTo(700_000_003);
        JsonNode same =
                ozon.ok("/v3/product/list", "{\"filter\":{\"product_id\":[\"700000003\"]}}")
                        .at("/result/items/0");
        assertThat(same).isEqualTo(item);
    }

    @Test
    void cardsHaveTextPricesAndValidBarcodesAndUnknownIdsAreAbsent() throws Exception {
        JsonNode items =
                ozon.ok(
                                "/v3/product/info/list",
                                "{\"product_id\":[700000001,700000002,999],\"offer_id\":[\"NO-SUCH\"]}")
                        .path("items");
        assertThat(items).hasSize(2);
        for (JsonNode card : items) {
            assertThat(card.path("price").stringValue()).matches("\\d+\\.\\d\\d");
            assertThat(card.path("currency_code").stringValue()).isEqualTo("RUB");
            assertThat(card.at("/statuses/status").stringValue()).isEqualTo("price_sent");
            assertThat(isEan13(card.at("/barcodes/0").stringValue())).isTrue();
            assertThat(card.at("/barcodes/1").stringValue()).startsWith("OZN9");
        }
    }

    private static boolean isEan13(String code) {
        int sum = 0;
        for (int at = 0; at < code.length(); at++) {
            sum += (code.charAt(at) - '0') * (at % 2 == 0 ? 1 : 3);
        }
        return code.length() == 13 && sum % 10 == 0;
    }
}
