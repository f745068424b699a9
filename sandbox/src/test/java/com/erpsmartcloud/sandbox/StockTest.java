package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Cancelled;
import com.erpsmartcloud.sandbox.market.Purchase;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class StockTest extends SandboxTestCase {

    private static final String WRITE = "/v2/products/stocks";

    @Test
    void anOrderReservesAndACancellationReleases() throws Exception {
        String article = sellable(3);
        JsonNode before = stock(article);
        Purchase bought = sandbox.buy(article, 2);
        JsonNode reserved = stock(article);
        assertThat(bought).isInstanceOf(Purchase.Bought.class);
        assertThat(free(reserved)).isEqualTo(free(before) - 2);
        assertThat(reserved.path("reserved").longValue())
                .isEqualTo(before.path("reserved").longValue() + 2);
        assertThat(reserved.path("present")).isEqualTo(before.path("present"));
        assertThat(sandbox.cancel(((Purchase.Bought) bought).orderId())).isEqualTo(Cancelled.DONE);
        assertThat(stock(article)).isEqualTo(before);
    }

    @Test
    void whatLiesInItsOwnWarehousesIsToldBySkuAndWarehouse() throws Exception {
        JsonNode all =
                ozon.ok("/v3/product/list", "{\"filter\":{\"visibility\":\"ALL\"},\"limit\":1000}")
                        .at("/result/items");
        List<String> with = new ArrayList<>();
        List<String> skus = new ArrayList<>();
        for (JsonNode row : all) {
            skus.add("\"" + row.path("sku").longValue() + "\"");
            if (row.path("has_fbo_stocks").booleanValue()) {
                with.add(row.path("offer_id").stringValue());
            }
        }
        JsonNode items =
                ozon.ok("/v1/analytics/stocks", "{\"skus\":[" + String.join(",", skus) + "]}")
                        .path("items");
        List<String> told = new ArrayList<>();
        items.forEach(row -> {
            told.add(row.path("offer_id").stringValue());
            assertThat(row.path("available_stock_count").longValue()).isPositive();
        });
        assertThat(with).isNotEmpty();
        assertThat(told).hasSize(2 * with.size()).containsOnlyElementsOf(with);
        assertThat(ozon.failure("/v1/analytics/stocks", "{}")).startsWith("400 ");
        assertThat(ozon.failure("/v1/analytics/stocks", "{\"skus\":[" + "1,".repeat(100) + "101]}"))
                .startsWith("400 ");
    }

    @Test
    void writingSetsTheFreePartAndLeavesTheReserve() throws Exception {
        String article = sellable(3);
        sandbox.buy(article, 2);
        JsonNode row = write(row(article, 25)).path("result").path(0);
        assertThat(row.path("updated").booleanValue()).isTrue();
        assertThat(row.path("errors")).isEmpty();
        JsonNode after = stock(article);
        assertThat(free(after)).isEqualTo(25);
        assertThat(after.path("present").longValue())
                .isEqualTo(25 + after.path("reserved").longValue());
        assertThat(after.path("reserved").longValue()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aPairRestsThirtySecondsAndSaysSoPerRow() throws Exception {
        String article = sellable(1);
        write(row(article, 5));
        JsonNode refused = write(row(article, 6)).path("result").path(0);
        assertThat(refused.path("updated").booleanValue()).isFalse();
        assertThat(refused.path("errors").path(0).path("code").stringValue())
                .isEqualTo("TOO_MANY_REQUESTS");
        assertThat(free(stock(article))).isEqualTo(5);
        clock.advance(Duration.ofSeconds(30));
        assertThat(write(row(article, 6)).at("/result/0/updated").booleanValue()).isTrue();
    }

    @Test
    void badRowsFailAloneAndGoodRowsStay() throws Exception {
        String article = sellable(1);
        JsonNode result =
                write(
                                row("NO-SUCH", 1),
                                "{\"product_id\":1,\"stock\":1,\"warehouse_id\":" + SOUTH + "}",
                                "{\"offer_id\":\"%s\",\"stock\":1,\"warehouse_id\":7}"
                                        .formatted(article),
                                row(article, 1_000_000),
                                row(article, 4))
                        .path("result");
        assertThat(
                        IntStream.range(0, 5)
                                .mapToObj(at -> result.path(at).at("/errors/0/code").asString("")))
                .containsExactly(
                        "offer_id_not_found",
                        "NOT_FOUND_ERROR",
                        "WAREHOUSE_NOT_FOUND",
                        "STOCK_TOO_BIG",
                        "");
        assertThat(free(stock(article))).isEqualTo(4);
    }

    @Test
    void archivedAndUnfinishedCardsTakeNoStock() throws Exception {
        JsonNode archived = listed("ARCHIVED").path(0);
        JsonNode moderated = listed("NOT_MODERATED").path(0);
        JsonNode result =
                write(
                                row(archived.path("offer_id").stringValue(), 1),
                                row(moderated.path("offer_id").stringValue(), 1))
                        .path("result");
        assertThat(result.at("/0/errors/0/code").stringValue()).isEqualTo("PRODUCT_IS_ARCHIVED");
        assertThat(result.at("/1/errors/0/code").stringValue()).isEqualTo("PRICE_IS_NOT_SENT");
    }

    @Test
    void aRowByProductIdIsAnsweredWithoutTheArticle() throws Exception {
        JsonNode known = stock(sellable(1));
        JsonNode row =
                write(
                                "{\"product_id\":\"%d\",\"stock\":9,\"warehouse_id\":\"%d\"}"
                                        .formatted(known.path("product_id").longValue(), SOUTH))
                        .at("/result/0");
        assertThat(row.path("updated").booleanValue()).isTrue();
        assertThat(row.path("offer_id").stringValue()).isEmpty();
        assertThat(row.path("product_id")).isEqualTo(known.path("product_id"));
    }

    @Test
    void malformedCallsFailAsAWhole() throws Exception {
        String article = sellable(1);
        assertThat(ozon.failure(WRITE, "{\"stocks\":[]}"))
                .startsWith("400 ")
                .contains("between 1 and 100 items", "\"code\":3");
        String many =
                IntStream.range(0, 101)
                        .mapToObj(_ -> row(article, 1))
                        .collect(Collectors.joining(","));
        assertThat(ozon.failure(WRITE, "{\"stocks\":[" + many + "]}")).startsWith("400 ");
        assertThat(
                        ozon.failure(
                                WRITE,
                                "{\"stocks\":[%s,{\"offer_id\":\"%s\",\"stock\":1}]}"
                                        .formatted(row(article, 77), article)))
                .startsWith("400 ")
                .contains("warehouse_id");
        assertThat(ozon.failure(WRITE, "{\"stocks\":[" + row(article, -1) + "]}"))
                .startsWith("400 ");
        assertThat(ozon.failure(WRITE, "{\"stocks\":[{\"stock\":1,\"warehouse_id\":7}]}"))
                .startsWith("400 ");
        assertThat(ozon.failure(WRITE, "not json")).startsWith("400 ").contains("\"details\":[]");
        assertThat(free(stock(article))).isNotEqualTo(77);
    }

    @Test
    void sumsByWarehouseAndByProductAgree() throws Exception {
        JsonNode sums =
                ozon.ok("/v4/product/info/stocks", "{\"filter\":{},\"limit\":1000}").path("items");
        assertThat(sums).isNotEmpty();
        for (JsonNode sum : sums) {
            String offer = sum.path("offer_id").stringValue();
            JsonNode rows =
                    ozon.ok(
                                    "/v2/product/info/stocks-by-warehouse/fbs",
                                    "{\"offer_id\":[\"%s\"],\"limit\":1000}".formatted(offer))
                            .path("products");
            assertThat(total(rows, "present")).isEqualTo(total(sum.path("stocks"), "present"));
            assertThat(total(rows, "reserved")).isEqualTo(total(sum.path("stocks"), "reserved"));
            assertThat(total(rows, "free_stock"))
                    .isEqualTo(total(rows, "present") - total(rows, "reserved"));
        }
    }

    private static long total(JsonNode rows, String field) {
        long total = 0;
        for (JsonNode row : rows) {
            total += row.path(field).longValue();
        }
        return total;
    }

    private JsonNode listed(String visibility) throws Exception {
        return ozon.ok("/v3/product/list", "{\"filter\":{\"visibility\":\"" + visibility + "\"}}")
                .at("/result/items");
    }

    private static long free(JsonNode row) {
        return row.path("free_stock").longValue();
    }

    private static String row(String article, long units) {
        return "{\"offer_id\":\"%s\",\"stock\":%d,\"warehouse_id\":%d}"
                .formatted(article, units, SOUTH);
    }

    private JsonNode write(String... rows) throws Exception {
        return ozon.ok(WRITE, "{\"stocks\":[" + String.join(",", rows) + "]}");
    }
}
